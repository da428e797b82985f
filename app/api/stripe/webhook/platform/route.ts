import { anybody, route } from "@/lib/web";
import { answerEvent } from "../answer";

/** Stripe tells what happened at the platform's own account. It proves itself by its signature over the body. */
export const POST = route(anybody, (request) => answerEvent("platform", request));
