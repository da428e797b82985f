import { matching, type Suggestion } from "./suggest-match";
import { suggestionsOf } from "./suggest-source";

/**
 * Turns inputs with `data-suggest` into comboboxes (ARIA 1.2, editable with list). Choosing a
 * suggestion with an address goes there; one without fills the input.
 */
export function enhanceSuggestions(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
    if (input.getAttribute("role") !== "combobox") new Suggestions(input);
  }
}

class Suggestions {
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("div");
  private all: Promise<Suggestion[]> | undefined;
  private shown: Suggestion[] = [];
  private active = -1;

  constructor(private readonly input: HTMLInputElement) {
    this.build();
    input.addEventListener("focus", () => this.load());
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.close());
    // Before blur, or the list would be gone when the click lands.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.onClick(event));
  }

  private build(): void {
    const { input, list, status } = this;
    list.id = `${input.id}-suggestions`;
    list.className = "lgo-suggest__list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    status.className = "govuk-visually-hidden";
    status.setAttribute("role", "status");

    const box = document.createElement("div");
    box.className = "lgo-suggest";
    input.before(box);
    box.append(input, list, status);

    input.autocomplete = "off";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
  }

  private load(): Promise<Suggestion[]> {
    this.all ??= suggestionsOf(this.input.dataset.suggest ?? "");
    return this.all;
  }

  private async suggest(): Promise<void> {
    const typed = this.input.value;
    const all = await this.load();
    if (typed === this.input.value) this.show(matching(all, typed));
  }

  private show(suggestions: Suggestion[]): void {
    this.shown = suggestions;
    this.list.replaceChildren(
      ...suggestions.map(({ text }, index) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${index}`;
        option.className = "lgo-suggest__option";
        option.setAttribute("role", "option");
        option.textContent = text;
        return option;
      }),
    );
    this.activate(-1);
    this.expand(suggestions.length > 0);
    const count = suggestions.length;
    this.status.textContent = this.input.value
      ? `${count || "No"} suggestion${count === 1 ? "" : "s"}`
      : "";
  }

  private onKey(event: KeyboardEvent): void {
    const open = !this.list.hidden;
    const { length } = this.shown;
    if (event.key === "ArrowDown" && open) this.activate((this.active + 1) % length);
    else if (event.key === "ArrowDown") void this.suggest();
    else if (event.key === "ArrowUp" && open)
      this.activate(this.active <= 0 ? length - 1 : this.active - 1);
    else if (event.key === "Enter" && open && this.active >= 0) this.choose(this.active);
    else if (event.key === "Escape" && open) this.close();
    else return;
    event.preventDefault();
  }

  private onClick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest("li") : null;
    if (option) this.choose(Array.from(this.list.children).indexOf(option));
  }

  private choose(index: number): void {
    const suggestion = this.shown[index];
    if (!suggestion) return;
    this.input.value = suggestion.text;
    this.close();
    if (suggestion.href) window.location.assign(suggestion.href);
  }

  private close(): void {
    this.activate(-1);
    this.expand(false);
  }

  private expand(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  private activate(index: number): void {
    this.active = index;
    for (const [at, option] of Array.from(this.list.children).entries()) {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.list.id}-${index}`);
  }
}
