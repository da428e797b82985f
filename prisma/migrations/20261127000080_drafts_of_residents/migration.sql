-- A draft may outlive whose account it is for: an officer fills one in for a registered caller, who
-- meanwhile brings their reports into an account of their own. It is sent all the same, into nobody's.
ALTER TABLE drafts NO FORCE ROW LEVEL SECURITY;
UPDATE drafts d SET resident_id = NULL
  WHERE d.resident_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM residents r WHERE r.id = d.resident_id);
ALTER TABLE drafts FORCE ROW LEVEL SECURITY;
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_resident_id_fkey" FOREIGN KEY ("resident_id")
  REFERENCES "residents"("id") ON DELETE SET NULL ON UPDATE CASCADE;
