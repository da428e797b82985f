import type { CaseState } from "@/lib/cases";
import { type Day, formatDay } from "@/lib/platform";
import { dueWords } from "./due";

type DueTextProps = {
  due: { state: CaseState; targetOn: Day; overdue: boolean; daysLeft: number | null };
};

/** The target as a day, and how the case stands to it. */
export function DueText({ due }: DueTextProps) {
  const words = dueWords(due);
  if (!words) return formatDay(due.targetOn);
  return (
    <>
      {due.overdue ? <strong>{words}</strong> : words}
      <span className="lgo-secondary">{formatDay(due.targetOn)}</span>
    </>
  );
}
