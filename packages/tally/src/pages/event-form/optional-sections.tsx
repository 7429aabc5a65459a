import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import {
  type DetailsDraft,
  emptyLocalText,
  type GoalField,
  type LinkDraft,
  type PointDraft,
} from "./details-draft.ts";
import { Field, LocalTextFields, useForm } from "./field.tsx";
import { QuantityFields } from "./quantity-fields.tsx";

type Props = {
  draft: DetailsDraft;
  change: (part: Partial<DetailsDraft>) => void;
  goals: readonly GoalField[];
};

export function OptionalSections({ draft, change, goals }: Props) {
  const { t } = useForm();
  return (
    <>
      <Part id="goals" title={t("tally.organise.form.goals")}>
        <p class="small soft">{t("tally.organise.form.goalsMeaning")}</p>
        {/* A goal that is left empty has no meter. */}
        <QuantityFields
          part="goals"
          names={goals}
          texts={draft.goals}
          onTexts={(texts) => change({ goals: texts })}
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

type LinkFieldsProps = { links: readonly LinkDraft[]; onLinks: (links: LinkDraft[]) => void };

function LinkFields({ links, onLinks }: LinkFieldsProps) {
  const { t } = useForm();
  return (
    <ItemFields
      items={links}
      empty={{ label: emptyLocalText, url: "" }}
      maxItems={20}
      onItems={onLinks}
      legend={(number) => t("tally.organise.form.link", { number })}
      addLabel={t("tally.organise.form.addLink")}
      removeLabel={(number) => t("tally.organise.form.removeLink", { number })}
    >
      {(link, change, index) => (
        <>
          <LocalTextFields
            name={`links.${index}.label`}
            label={t("tally.organise.form.linkLabel")}
            value={link.label}
            onValue={(label) => change({ label })}
          />
          <Field
            name={`links.${index}.url`}
            inputMode="url"
            label={t("tally.organise.form.url")}
            hint={t("tally.organise.form.urlHint")}
            value={link.url}
            onValue={(url) => change({ url })}
            spellcheck={false}
            autocomplete="off"
          />
        </>
      )}
    </ItemFields>
  );
}

type PointFieldsProps = { points: readonly PointDraft[]; onPoints: (points: PointDraft[]) => void };

function PointFields({ points, onPoints }: PointFieldsProps) {
  const { t } = useForm();
  return (
    <ItemFields
      items={points}
      empty={{ name: "", address: "", opening: emptyLocalText }}
      maxItems={50}
      onItems={onPoints}
      legend={(number) => t("tally.organise.form.point", { number })}
      addLabel={t("tally.organise.form.addPoint")}
      removeLabel={(number) => t("tally.organise.form.removePoint", { number })}
    >
      {(point, change, index) => (
        <>
          <div class="grid grid--fields">
            <Field
              name={`collectionPoints.${index}.name`}
              label={t("tally.organise.form.pointName")}
              value={point.name}
              onValue={(name) => change({ name })}
              maxLength={200}
            />
            <Field
              name={`collectionPoints.${index}.address`}
              label={t("tally.organise.form.address")}
              value={point.address}
              onValue={(address) => change({ address })}
              maxLength={300}
            />
          </div>
          <LocalTextFields
            name={`collectionPoints.${index}.opening`}
            label={t("tally.organise.form.opening")}
            value={point.opening}
            onValue={(opening) => change({ opening })}
          />
        </>
      )}
    </ItemFields>
  );
}

type ItemFieldsProps<T> = {
  items: readonly T[];
  empty: T;
  maxItems: number;
  onItems: (items: T[]) => void;
  legend: (number: number) => string;
  addLabel: string;
  removeLabel: (number: number) => string;
  children: (item: T, change: (part: Partial<T>) => void, index: number) => ComponentChildren;
};

function ItemFields<T>(props: ItemFieldsProps<T>) {
  const { items, empty, maxItems, onItems, legend, addLabel, removeLabel, children } = props;
  const add = useRef<HTMLButtonElement>(null);
  return (
    <>
      {items.map((item, index) => (
        // Items have no id, so the index is their key.
        <fieldset class="item flow flow--tight" key={index}>
          <legend>{legend(index + 1)}</legend>
          {children(item, (part) => onItems(items.with(index, { ...item, ...part })), index)}
          <p>
            <button
              class="btn btn--text"
              type="button"
              onClick={() => {
                onItems(items.toSpliced(index, 1));
                add.current?.focus();
              }}
            >
              {removeLabel(index + 1)}
            </button>
          </p>
        </fieldset>
      ))}
      {items.length < maxItems && (
        <p>
          <button class="btn" type="button" ref={add} onClick={() => onItems([...items, empty])}>
            {addLabel}
          </button>
        </p>
      )}
    </>
  );
}
