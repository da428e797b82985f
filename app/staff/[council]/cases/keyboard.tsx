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
  ["?", "Show or hide this list"],
] as const;

/**
 * Single keys for those who work through a queue. They move the browser's own focus, so a screen
 * reader says where they are; they stay silent while somebody types, and can be turned off for good
 * in this browser (WCAG 2.1.4). Without scripting there is nothing here.
 */
export function Keyboard() {
  const help = useRef<HTMLDetailsElement>(null);
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
    <details className="govuk-details" ref={help}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Keyboard shortcuts</span>
      </summary>
      <div className="govuk-details__text">
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
        <button type="button" className="govuk-button govuk-button--secondary" onClick={turn}>
          {isOn ? "Turn keyboard shortcuts off" : "Turn keyboard shortcuts on"}
        </button>
      </div>
    </details>
  );
}

function press(event: KeyboardEvent, help: RefObject<HTMLDetailsElement | null>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = actions[event.key];
  if (!act) return;
  event.preventDefault();
  act(help.current);
}

const actions: Record<string, (help: HTMLDetailsElement | null) => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: () => boxBeside(document.activeElement)?.click(),
  "/": () => document.getElementById("words")?.focus(),
  "?": (help) => {
    if (!help) return;
    help.open = !help.open;
    if (help.open) help.querySelector("summary")?.focus();
  },
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
