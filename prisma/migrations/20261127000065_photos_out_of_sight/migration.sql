-- What an officer takes out of sight, or makes another photo of, is gone for whoever sent it too: a
-- link in a letter, or reference and address, must not open what was blacked out. Managers keep it.
DROP POLICY draft_read ON files;
CREATE POLICY draft_read ON files FOR SELECT TO localgov_app
  USING (draft_id = (SELECT app.held_draft()) AND hidden_at IS NULL);
DROP POLICY reporter_read ON files;
CREATE POLICY reporter_read ON files FOR SELECT TO localgov_app
  USING (case_id = (SELECT app.held_case()) AND hidden_at IS NULL
         AND (event_id IS NULL OR app.sees_event(event_id)));
DROP POLICY resident_read ON files;
CREATE POLICY resident_read ON files FOR SELECT TO localgov_app
  USING ((SELECT app.resident()) IS NOT NULL AND case_id IS NOT NULL AND hidden_at IS NULL
         AND app.owns_case(case_id) AND (event_id IS NULL OR app.sees_event(event_id)));
