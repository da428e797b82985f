-- How the queue stands, for the measures: graphile-worker's tables are closed to the application.
CREATE FUNCTION app.queue_standing()
RETURNS TABLE (job text, waiting int, oldest_seconds float8, given_up int) STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.identifier,
    (count(*) FILTER (WHERE j.run_at <= now() AND j.attempts < j.max_attempts))::int,
    COALESCE(EXTRACT(epoch FROM now() - min(j.run_at) FILTER
      (WHERE j.run_at <= now() AND j.attempts < j.max_attempts)), 0)::float8,
    (count(*) FILTER (WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL))::int
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  GROUP BY t.identifier ORDER BY t.identifier
$$;
REVOKE ALL ON FUNCTION app.queue_standing() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.queue_standing() TO localgov_app;
-- Letters that were given up, and those that wait, are counted across all councils.
CREATE INDEX letters_unsent ON letters (state, created_at) WHERE state IN ('waiting', 'failed');
