import { answerAuth } from "@/lib/identity";

export const GET = answerAuth;
