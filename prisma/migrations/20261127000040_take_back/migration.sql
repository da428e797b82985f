-- An account that its owner takes back has no password until they set one anew.
GRANT DELETE ON staff_passwords TO localgov_app;
