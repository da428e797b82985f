import type { ComponentProps, ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import type { TextSize } from "./label";

/** A cell with more to say than its content. */
export type CellOptions = Omit<ComponentProps<"td">, "children" | "scope"> & {
  text?: ReactNode;
  format?: "numeric";
};

/** What a cell holds: text, an element, or options. */
export type TableCell = string | number | ReactElement | CellOptions | null;

type TableProps = Omit<ComponentProps<"table">, "children"> & {
  caption?: ReactNode;
  captionSize?: TextSize;
  captionClassName?: string;
  head?: TableCell[];
  rows: TableCell[][];
  firstCellIsHeader?: boolean;
};

/** Rows of like things. Money and counts take `format: "numeric"` in head and cell. */
export function Table({
  caption,
  captionSize,
  captionClassName,
  head,
  rows,
  firstCellIsHeader = false,
  className,
  ...rest
}: TableProps) {
  return (
    <table className={classNames("govuk-table", className)} {...rest}>
      {caption ? (
        <caption
          className={classNames(
            "govuk-table__caption",
            captionSize && `govuk-table__caption--${captionSize}`,
            captionClassName,
          )}
        >
          {caption}
        </caption>
      ) : null}
      {head ? (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">{head.map(headCell)}</tr>
        </thead>
      ) : null}
      <tbody className="govuk-table__body">{rows.map((row, at) => line(row, at))}</tbody>
    </table>
  );

  function line(row: TableCell[], index: number) {
    return (
      <tr key={index} className="govuk-table__row">
        {row.map((cell, at) =>
          at === 0 && firstCellIsHeader ? rowHeader(cell) : bodyCell(cell, at),
        )}
      </tr>
    );
  }
}

function headCell(cell: TableCell, index: number) {
  const { text, format, className, ...rest } = cellOptions(cell);
  return (
    <th
      key={index}
      scope="col"
      className={classNames(
        "govuk-table__header",
        format && `govuk-table__header--${format}`,
        className,
      )}
      {...rest}
    >
      {text}
    </th>
  );
}

function rowHeader(cell: TableCell) {
  const { text, format: _format, className, ...rest } = cellOptions(cell);
  return (
    <th key="header" scope="row" className={classNames("govuk-table__header", className)} {...rest}>
      {text}
    </th>
  );
}

function bodyCell(cell: TableCell, index: number) {
  const { text, format, className, ...rest } = cellOptions(cell);
  return (
    <td
      key={index}
      className={classNames(
        "govuk-table__cell",
        format && `govuk-table__cell--${format}`,
        className,
      )}
      {...rest}
    >
      {text}
    </td>
  );
}

function cellOptions(cell: TableCell): CellOptions {
  return typeof cell === "object" && cell !== null && !("props" in cell) ? cell : { text: cell };
}
