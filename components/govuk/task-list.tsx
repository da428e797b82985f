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
  /** Waits for another task: its status is set in grey. */
  cannotStartYet?: boolean;
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

function Task({ id, title, href, hint, className, ...state }: TaskListItem & { id: string }) {
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
      <TaskStatus id={statusId} {...state} />
    </li>
  );
}

type TaskStatusProps = Pick<TaskListItem, "status" | "tag" | "cannotStartYet"> & { id: string };

function TaskStatus({ id, status, tag, cannotStartYet }: TaskStatusProps) {
  const block = "govuk-task-list__status";
  return (
    <div className={classNames(block, cannotStartYet && `${block}--cannot-start-yet`)} id={id}>
      {tag ? <Tag {...tag} /> : status}
    </div>
  );
}
