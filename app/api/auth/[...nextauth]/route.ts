import { answerAuth } from "@/lib/identity";
import { anybody, route } from "@/lib/web";

export const GET = route(anybody, (request, _asker, params: { nextauth: string[] }) =>
  answerAuth(request, { params: Promise.resolve(params) }),
);
