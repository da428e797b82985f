import type { Trouble } from "./problem-page";

/** What can go wrong at any provider, in words that name it. */
export function commonTroubles(provider: string): Record<string, Trouble> {
  return {
    stale: {
      title: "You need to start signing in again",
      text: `Signing in with ${provider} took too long, or was finished already.`,
      again: true,
    },
    "no-cookie": {
      title: "Your browser did not send the cookie we need",
      text: "Start again in the same browser. If this happens again, allow cookies for this website.",
      again: true,
    },
    declined: {
      title: `You did not sign in with ${provider}`,
      text: "You came back before you had signed in.",
      again: true,
    },
    "asked-again": {
      title: "You need to start signing in again",
      text: `${sentence(provider)} asks you to sign in there once more.`,
      again: true,
    },
    unreachable: {
      title: `Sorry, you cannot sign in with ${provider} at the moment`,
      text: "Try again in a few minutes.",
      again: true,
    },
    untrusted: {
      title: "We could not check your sign-in",
      text: `The answer from ${provider} was not as it should be, so we did not let you in.`,
      again: true,
    },
    "too-many": {
      title: "You have tried too many times",
      text: "Try again in 15 minutes.",
    },
  };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
