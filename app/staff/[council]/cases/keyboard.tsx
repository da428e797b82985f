"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

const setting = "case-keys";

/** What single keys do, in words. */
const keys = [
  ["j", "Go to the next case"],
  ["k", "Go to the case before"],
  ["x", "Select the case, or select it no more"],
  ["Enter", "Open the case"],
  ["/", "Go to the search"],
  ["?", "Show this list"],
] as const;

/**
 * Single keys for those who work through a queue. They move the browser's own focus, so a screen
 * reader says where they are; they stay silent while somebody types, and can be turned off for good
 * in this browser (WCAG 2.1.4). Without scripting there is nothing here.
 */
export function Keyboard() {
  const help = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(localStorage.getItem(setting) !== "off"), []);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => press(event, help);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);

  if (isOn === null) return null;
  const turn = () => {
    localStorage.setItem(setting, isOn ? "off" : "on");
    setOn(!isOn);
  };
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => help.current?.showModal()}
      >
        Keyboard shortcuts
      </button>
      <dialog className="lgo-dialog" ref={help} aria-labelledby="shortcuts">
        <h2 className="govuk-heading-m" id="shortcuts">
          Keyboard shortcuts
        </h2>
        <dl className="lgo-keys">
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="govuk-body">They do nothing while you type in a field.</p>
        <form method="dialog" className="lgo-actions">
          <button type="submit" className="govuk-button">
            Close
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={turn}>
            {isOn ? "Turn shortcuts off" : "Turn shortcuts on"}
          </button>
        </form>
      </dialog>
    </>
  );
}

function press(event: KeyboardEvent, help: RefObject<HTMLDialogElement | null>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (help.current?.open) return;
  const act = actions[event.key];
  if (!act) return;
  event.preventDefault();
  act(help.current);
}

const actions: Record<string, (help: HTMLDialogElement | null) => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: () => boxBeside(document.activeElement)?.click(),
  "/": () => document.getElementById("words")?.focus(),
  "?": (help) => help?.showModal(),
};

/** Whether keys are letters there. A tick box takes none but the space bar. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

function move(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-case]")];
  const row = document.activeElement?.closest("tr");
  const at = links.findIndex((link) => row?.contains(link));
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[next]?.focus();
}

function boxBeside(element: Element | null): HTMLInputElement | null {
  return element?.closest("tr")?.querySelector<HTMLInputElement>("input[name=case]") ?? null;
}
