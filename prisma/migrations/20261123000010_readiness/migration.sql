-- The web server says that it is ready only on a database that has all of its migrations.
GRANT SELECT ON _prisma_migrations TO localgov_app;
