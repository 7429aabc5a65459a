import type { Amounts, Event } from "@digital-cleanup/challenge";
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
};

/** The tasks of the checklist, with what was noted for each. Below them the ways to go on, once something was noted. */
export function TaskList({ t, format, event, amounts }: Props) {
  const tasks = tasksFor(event);
  const noted = new Map(
    tasks.map((task) => [task, taskAmount({ t, format }, task, amounts)] as const),
  );
  const next = tasks.find((task) => noted.get(task) === undefined);
  const notedCount = tasks.filter((task) => noted.get(task) !== undefined).length;
  return (
    <>
      <ul class="flow flow--tight">
        {tasks.map((task) => (
          <TaskCard key={task} t={t} task={task} noted={noted.get(task)} isNext={task === next} />
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
  isNext: boolean;
};

const TaskCard = ({ t, task, noted, isNext }: CardProps) => (
  <li class={isNext ? "card task task--next" : "card task"}>
    <span class={noted === undefined ? "task__icon" : "task__icon task__icon--noted"}>
      {noted === undefined ? <TaskIcon task={task} /> : <Icon name="check" size={18} />}
    </span>
    <div>
      <h2>
        <a href={linkTo(`task-${task}`)} id={`join-task-${task}`}>
          {t(`tally.join.tasks.${task}.title`)}
        </a>
      </h2>
      <p class="small soft">
        {noted === undefined
          ? t("tally.join.tasks.minutes", { about: t(`tally.join.tasks.${task}.about`) })
          : t("tally.join.tasks.noted", { amount: noted })}
      </p>
    </div>
  </li>
);
