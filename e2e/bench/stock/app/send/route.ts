import { doAgain } from "../statements";

/** Receives a report as ours does: the same statements, with ids, secrets and a reference of its own. */
export async function POST(request: Request): Promise<Response> {
  await request.formData();
  const draftId = new URL(request.url).searchParams.get("draft") ?? "";
  await doAgain("send", draftId);
  return Response.redirect(new URL(`/sent/${draftId}`, request.url), 303);
}
