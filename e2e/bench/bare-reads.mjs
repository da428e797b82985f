// Node and pg, and nothing else: the same statements, and their rows as a table of words.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";

const [, , file = "", port = "0"] = process.argv;
const given = JSON.parse(readFileSync(file, "utf8"));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

createServer(async (request, response) => {
  const page = request.url?.slice(1) ?? "";
  const client = await pool.connect();
  try {
    let body = `<!doctype html><title>${page}</title>`;
    for (const { text, values } of given.statements[page]) {
      const { rows } = await client.query(text, values);
      body += `<table>${rows.map(asRow).join("")}</table>`;
    }
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(body);
  } finally {
    client.release();
  }
}).listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));

/** @param {Record<string, unknown>} row */
function asRow(row) {
  const cells = Object.values(row).map((value) => {
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
    return `<td>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}
