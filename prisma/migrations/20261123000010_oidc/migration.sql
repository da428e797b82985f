-- The council at whose own directory an officer signed in: their session works for it alone.
ALTER TABLE "staff_sessions" ADD COLUMN "council_id" UUID;
-- Only a directory speaks for one council.
ALTER TABLE staff_sessions ADD CHECK (council_id IS NULL OR method = 'outside');
