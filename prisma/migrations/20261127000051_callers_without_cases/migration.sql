-- People whom officers registered without an e-mail address, for the night to find those of whom no
-- case is left: nobody else would ever take them away.
CREATE INDEX residents_without_address ON residents (created_at) WHERE email IS NULL;
