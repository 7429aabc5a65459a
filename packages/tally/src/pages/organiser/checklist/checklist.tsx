import type { ComponentChildren } from "preact";
import { useOrganiser } from "../organiser-context.ts";

export type ChecklistLine = {
  id: string;
  title: string;
  meaning: ComponentChildren;
  isDone: boolean;
  /** Renders the button of the line with this class, which differs for the next line to do. */
  button: (buttonClass: string) => ComponentChildren;
  /** Fields or texts below. */
  detail?: ComponentChildren;
};

type Props = {
  title: string;
  lines: readonly ChecklistLine[];
  /** Whether only the next line is explained, and the others are their title and button. */
  isBrief?: boolean;
};

/** Things to do, in order. Only the first that is not done has the main button. */
export function Checklist({ title, lines, isBrief = false }: Props) {
  const { t } = useOrganiser();
  const next = lines.findIndex(({ isDone }) => !isDone);
  const isExplained = (index: number) => !isBrief || index === next;
  const done = lines.filter(({ isDone }) => isDone).length;
  return (
    <section class="card flow" aria-labelledby="todo">
      <div class="spread">
        <h2 id="todo">{title}</h2>
        <p class="small soft">{t("tally.organise.todo.count", { done, total: lines.length })}</p>
      </div>
      <ol class="todo">
        {lines.map(({ id, title: what, meaning, isDone, button, detail }, index) => (
          <li key={id} id={`todo-${id}`} {...(index === next && { "aria-current": "step" })}>
            <span class={`todo__mark${isDone ? " todo__mark--done" : ""}`} aria-hidden="true">
              {isDone ? "✓" : index + 1}
            </span>
            <div>
              <b>{what}</b>
              {isDone && <span class="hidden"> {t("tally.organise.todo.done")}</span>}
              {isExplained(index) && <p class="small soft">{meaning}</p>}
            </div>
            {button(index === next ? "btn btn--main" : "btn")}
            {detail !== undefined && isExplained(index) && (
              <div class="todo__detail flow">{detail}</div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
