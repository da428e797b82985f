import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Tag, type TagProps } from "./tag";

export type TaskListItem = {
  title: ReactNode;
  href?: string;
  hint?: ReactNode;
  /** Words alone ("Completed"), or a tag where the task needs attention. */
  status?: ReactNode;
  tag?: TagProps;
  className?: string;
};

type TaskListProps = Omit<ComponentProps<"ul">, "children"> & {
  idPrefix?: string;
  items: (TaskListItem | false | null | undefined)[];
};

/** The parts of a long job, and how far each has come. */
export function TaskList({ idPrefix = "task-list", items, className, ...rest }: TaskListProps) {
  function task(item: TaskListProps["items"][number], index: number) {
    const id = `${idPrefix}-${index + 1}`;
    return item ? <Task key={id} id={id} {...item} /> : null;
  }
  return (
    <ul className={classNames("govuk-task-list", className)} {...rest}>
      {items.map(task)}
    </ul>
  );
}

function Task({ id, title, href, hint, status, tag, className }: TaskListItem & { id: string }) {
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li
      className={classNames(
        "govuk-task-list__item",
        href && "govuk-task-list__item--with-link",
        className,
      )}
    >
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classNames(hint ? hintId : "", statusId)}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint ? (
          <div id={hintId} className="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <div className="govuk-task-list__status" id={statusId}>
        {tag ? <Tag {...tag} /> : status}
      </div>
    </li>
  );
}
