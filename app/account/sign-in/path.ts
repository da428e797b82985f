import { pathAfterSignIn, secondStepPath } from "@/lib/web";

/** Where somebody goes who has just signed in: to the page they came for, by the second step where one is asked. */
export function pathInside({ pending }: { pending: boolean }, from: string): string {
  const back = pathAfterSignIn("resident", from);
  return pending ? secondStepPath("resident", back) : (back ?? "/account");
}
