import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";

/**
 * Buttons with `data-passkey` make a passkey ("make") or ask for one ("show"): the challenge comes
 * from the address in `data-options`, the answer goes into the form's field `passkey`, and the form
 * is sent. What is hidden without scripting (`data-passkey-with`) appears, what stands in for it
 * (`data-passkey-without`) goes.
 */
export function enhancePasskeys(): void {
  if (!browserSupportsWebAuthn()) return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey-with]")) {
    part.hidden = false;
  }
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey-without]")) {
    part.hidden = true;
  }
  // On the document, because a page that hydrates may render its buttons anew.
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-passkey]") : null;
    if (button instanceof HTMLButtonElement) void press(button);
  });
}

async function press(button: HTMLButtonElement): Promise<void> {
  const field = button.form?.elements.namedItem("passkey");
  if (!(field instanceof HTMLInputElement)) return;
  button.disabled = true;
  say(button, "Follow the steps that your browser or device shows.");
  try {
    field.value = JSON.stringify(await answer(button));
    say(button, "");
    button.form?.requestSubmit();
  } catch (error) {
    say(button, reasonFor(error));
  } finally {
    button.disabled = false;
  }
}

async function answer({ dataset }: HTMLButtonElement): Promise<unknown> {
  const response = await fetch(dataset.options ?? "", { method: "POST" });
  if (!response.ok) throw new Error(`The challenge was refused: ${response.status}`);
  const optionsJSON = await response.json();
  return dataset.passkey === "make"
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON });
}

function reasonFor(error: unknown): string {
  if (error instanceof WebAuthnError) {
    return error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED"
      ? "This device has a passkey for your account already."
      : "No passkey was used. Try again, or use another way.";
  }
  const isGivenUp = error instanceof DOMException && error.name === "NotAllowedError";
  return isGivenUp
    ? "No passkey was used. Try again, or use another way."
    : "That did not work. Load this page again and try once more.";
}

function say(button: HTMLButtonElement, words: string): void {
  const status = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  if (status) status.textContent = words;
}
