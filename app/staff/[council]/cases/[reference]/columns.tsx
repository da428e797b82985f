import type { ReactNode } from "react";

/** What there is to read of a case, with the facts beside it where there is room for both. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="lgo-columns">
      <div className="lgo-columns__aside">{aside}</div>
      <div className="lgo-columns__main">{children}</div>
    </div>
  );
}
