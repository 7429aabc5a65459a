import type { Amounts, Event } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { linkTo } from "../use-step.ts";
import { taskAmount } from "./task-amount.ts";
import { TaskIcon } from "./task-icon.tsx";
import { type TaskName, tasksFor } from "./tasks.ts";

type Props = LocaleProps & {
  event: Event;
  /** What was noted so far. */
  amounts: Amounts;
  /** The tasks that were passed without a number. */
  passed: ReadonlySet<TaskName>;
};

/** The tasks of the checklist, with what was noted for each. Below them the ways to go on, once something was noted. */
export function TaskList({ t, format, event, amounts, passed }: Props) {
  const tasks = tasksFor(event);
  const noted = new Map(
    tasks.map((task) => [task, taskAmount({ t, format }, task, amounts)] as const),
  );
  const isLeft = (task: TaskName) => noted.get(task) === undefined;
  const next = tasks.find((task) => isLeft(task) && !passed.has(task));
  const markOf = (task: TaskName) => {
    if (task === next) return "next";
    return isLeft(task) && passed.has(task) ? "passed" : undefined;
  };
  const notedCount = tasks.filter((task) => noted.get(task) !== undefined).length;
  return (
    <>
      <ul class="flow flow--tight">
        {tasks.map((task) => (
          <TaskCard key={task} t={t} task={task} noted={noted.get(task)} mark={markOf(task)} />
        ))}
      </ul>
      {notedCount > 0 && (
        <div class="dock row">
          <p class="small">
            {t("tally.join.tasks.progress", { noted: notedCount, count: tasks.length })}
          </p>
          <a
            class={next ? "btn" : "btn btn--main btn--big"}
            id="join-check"
            href={linkTo("review")}
          >
            {t("participant.review")}
          </a>
          {next && (
            <a class="btn btn--main btn--big" id="join-continue" href={linkTo(`task-${next}`)}>
              {t("tally.join.tasks.continueWith", { task: t(`tally.join.tasks.${next}.title`) })}
            </a>
          )}
        </div>
      )}
    </>
  );
}

type CardProps = Pick<LocaleProps, "t"> & {
  task: TaskName;
  noted: string | undefined;
  mark: "next" | "passed" | undefined;
};

const TaskCard = ({ t, task, noted, mark }: CardProps) => (
  <li class={mark ? `card task task--${mark}` : "card task"}>
    <span class={noted === undefined ? "task__icon" : "task__icon task__icon--noted"}>
      {noted === undefined ? <TaskIcon task={task} /> : <Icon name="check" size={18} />}
    </span>
    <div>
      <h2>
        <a href={linkTo(`task-${task}`)} id={`join-task-${task}`}>
          {t(`tally.join.tasks.${task}.title`)}
        </a>
      </h2>
      <p class="small soft">{taskNote(t, task, noted, mark)}</p>
    </div>
  </li>
);

function taskNote(
  t: Text,
  task: TaskName,
  noted: CardProps["noted"],
  mark: CardProps["mark"],
): string {
  if (noted !== undefined) return t("tally.join.tasks.noted", { amount: noted });
  if (mark === "passed") return t("tally.join.tasks.passed");
  return t("tally.join.tasks.minutes", { about: t(`tally.join.tasks.${task}.about`) });
}
