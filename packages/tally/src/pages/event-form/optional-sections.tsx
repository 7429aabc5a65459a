import type { ComponentChildren } from "preact";
import type { DetailsDraft, GoalField } from "./details-draft.ts";
import { useForm } from "./form-context.ts";
import { GoalFields } from "./goal-fields.tsx";
import { LinkFields } from "./link-fields.tsx";
import { PointFields } from "./point-fields.tsx";

type Props = {
  draft: DetailsDraft;
  change: (part: Partial<DetailsDraft>) => void;
  goals: readonly GoalField[];
};

/** The optional parts of an event: goals, collection points and links. All can be changed later. */
export function OptionalSections({ draft, change, goals }: Props) {
  const { t } = useForm();
  return (
    <>
      <Part id="goals" title={t("tally.organise.form.goals")}>
        <p class="small soft">{t("tally.organise.form.goalsMeaning")}</p>
        <GoalFields
          fields={goals}
          goals={draft.goals}
          onGoals={(texts) => change({ goals: texts })}
        />
      </Part>
      <Part id="points" title={t("tally.organise.form.points")}>
        <p class="small soft">{t("tally.organise.form.pointsMeaning")}</p>
        <PointFields
          points={draft.collectionPoints}
          onPoints={(collectionPoints) => change({ collectionPoints })}
        />
      </Part>
      <Part id="links" title={t("tally.organise.form.links")}>
        <LinkFields links={draft.links} onLinks={(links) => change({ links })} />
      </Part>
    </>
  );
}

type PartProps = { id: string; title: string; children: ComponentChildren };
const Part = ({ id, title, children }: PartProps) => (
  <section class="card flow" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
