import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type Look = {
  variant?: "secondary" | "warning" | "inverse";
  isStartButton?: boolean;
};

export type ButtonProps = ComponentProps<"button"> &
  Look & {
    /** Ignore a second click within a second (needs scripting; the server must cope without). */
    preventDoubleClick?: boolean;
  };

/** A button that submits its form, unless `type` says otherwise. */
export function Button({
  variant,
  isStartButton,
  preventDoubleClick,
  type = "submit",
  className,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass({ variant, isStartButton }, className)}
      data-module="govuk-button"
      data-prevent-double-click={preventDoubleClick}
      disabled={disabled}
      aria-disabled={disabled || undefined}
      {...rest}
    >
      <Content isStartButton={isStartButton}>{children}</Content>
    </button>
  );
}

export type LinkButtonProps = ComponentProps<"a"> & Look & { href: string };

/** A link that looks like a button: for going on, never for changing anything. */
export function LinkButton({
  variant,
  isStartButton,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the Design System's link button; its script answers Space.
    <a
      role="button"
      draggable="false"
      className={buttonClass({ variant, isStartButton }, className)}
      data-module="govuk-button"
      {...rest}
    >
      <Content isStartButton={isStartButton}>{children}</Content>
    </a>
  );
}

function buttonClass({ variant, isStartButton }: Look, className: string | undefined): string {
  return classNames(
    "govuk-button",
    variant && `govuk-button--${variant}`,
    className,
    isStartButton && "govuk-button--start",
  );
}

function Content({ isStartButton, children }: { isStartButton?: boolean; children: ReactNode }) {
  if (!isStartButton) return children;
  return (
    <>
      {/* Flexbox would eat the space between text and elements. */}
      {typeof children === "string" ? children : <span>{children}</span>}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
