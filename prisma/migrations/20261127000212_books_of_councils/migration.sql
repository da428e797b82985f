-- A book is of a council that there is.
ALTER TABLE "books" ADD CONSTRAINT "books_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
