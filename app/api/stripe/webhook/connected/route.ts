import { anybody, route } from "@/lib/web";
import { answerEvent } from "../answer";

/** Stripe tells what happened at councils' accounts. It proves itself by its signature over the body. */
export const POST = route(anybody, (request) => answerEvent("connected", request));
