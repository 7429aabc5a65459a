import { eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import type { ChecklistLine } from "../checklist/checklist.tsx";
import { CopyText } from "../checklist/copy-text.tsx";
import { useDoneLines } from "../checklist/use-done-lines.ts";
import { OrganiserLinkField, saveOrganiserLink } from "../organiser-key.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

type Organised = ReturnType<typeof useOrganiser> & ReturnType<typeof useDoneLines>;

/** The lines of the checklist before the event. */
export function usePrepareLines(): ChecklistLine[] {
  const organiser = useOrganiser();
  const organised = { ...organiser, ...useDoneLines(organiser.code) };
  const { event, tickets } = organiser.view;
  const takesDevices = event.challenges.some((kind) => kind !== "data");
  return [
    linkLine(organised),
    ...(takesDevices ? [pointsLine(organised)] : []),
    ...(tickets ? [ticketsLine(organised, tickets)] : []),
    posterLine(organised),
    invitationLine(organised),
    ...(takesDevices ? [deskLine(organised)] : []),
    screenLine(organised),
    testLine(organised),
  ];
}

const publicLinkOf = ({ baseUrl, code, keyFingerprint }: Organised): string =>
  eventLink({ baseUrl, code, keyFingerprint });

const nameOf = ({ t, view }: Organised): string => inLanguage(view.event.name, t.language);

const pageUrl = ({ basePath, t }: Organised, path: string): string =>
  `${basePath}${path}?lang=${t.language}`;

/** The button of a line that is done once its page was opened. */
const linkButton =
  ({ markDone }: Organised, id: string, label: string, href: string) =>
  (buttonClass: string) => (
    <a class={buttonClass} href={href} onClick={() => markDone(id)}>
      {label}
    </a>
  );

function linkLine(organised: Organised): ChecklistLine {
  const { t, code, baseUrl, organiserKey, isDone, markDone } = organised;
  const save = () => {
    const [name, publicLink] = [nameOf(organised), publicLinkOf(organised)];
    saveOrganiserLink({ t, code, name, baseUrl, publicLink, organiserKey });
    markDone("link");
  };
  return {
    id: "link",
    title: t("tally.organise.prepare.link"),
    meaning: t("tally.organise.created.keepLink"),
    isDone: isDone("link"),
    button: (buttonClass) => (
      <button class={buttonClass} type="button" onClick={save}>
        {t("tally.organise.created.download")}
      </button>
    ),
    detail: (
      <>
        <OrganiserLinkField t={t} code={code} baseUrl={baseUrl} organiserKey={organiserKey} />
        <p class="tiny soft">{t("tally.organise.created.keptHere")}</p>
      </>
    ),
  };
}

function pointsLine(organised: Organised): ChecklistLine {
  const { t, view } = organised;
  const count = view.event.collectionPoints.length;
  const label = t("tally.organise.prepare.pointsButton");
  return {
    id: "points",
    title: t("tally.organise.prepare.points"),
    meaning:
      count === 0
        ? t("tally.organise.prepare.pointsMeaning")
        : t("tally.organise.prepare.pointsCount", { count }),
    isDone: count > 0,
    button: linkButton(organised, "points", label, organiserPageUrl(organised, "edit")),
  };
}

function ticketsLine(
  organised: Organised,
  tickets: NonNullable<Organised["view"]["tickets"]>,
): ChecklistLine {
  const { t } = organised;
  const href = organiserPageUrl(organised, "access");
  return {
    id: "tickets",
    title: t("tally.organise.prepare.tickets"),
    meaning: t("tally.tickets.usedOf", tickets),
    isDone: tickets.tickets > 0,
    button: linkButton(organised, "tickets", t("tally.tickets.make"), href),
  };
}

function posterLine(organised: Organised): ChecklistLine {
  const { t, code, isDone } = organised;
  const href = pageUrl(organised, paths.posterPage(code));
  return {
    id: "poster",
    title: t("tally.organise.prepare.poster"),
    meaning: t("tally.organise.prepare.posterMeaning"),
    isDone: isDone("poster"),
    button: linkButton(organised, "poster", t("tally.organise.prepare.posterButton"), href),
  };
}

function invitationLine(organised: Organised): ChecklistLine {
  const { t, format, code, view, isDone, markDone } = organised;
  const text = t("tally.organise.prepare.invitationBody", {
    name: nameOf(organised),
    days: format.dayRange(view.event.startsOn, view.event.endsOn),
    link: publicLinkOf(organised),
    code,
  });
  return {
    id: "invitation",
    title: t("tally.organise.prepare.invitation"),
    meaning: t("tally.organise.prepare.invitationMeaning"),
    isDone: isDone("invitation"),
    button: (buttonClass) => (
      <CopyText
        id="invitation"
        label={t("tally.organise.prepare.invitationText")}
        text={text}
        buttonClass={buttonClass}
        onCopied={() => markDone("invitation")}
      />
    ),
  };
}

function deskLine(organised: Organised): ChecklistLine {
  const { t, view } = organised;
  const href = organiserPageUrl(organised, "access");
  return {
    id: "desk",
    title: t("tally.organise.prepare.desk"),
    meaning: t("tally.organise.prepare.deskMeaning"),
    isDone: view.helpers.length > 0,
    button: linkButton(organised, "desk", t("tally.organise.prepare.deskButton"), href),
  };
}

function screenLine(organised: Organised): ChecklistLine {
  const { t, code, isDone } = organised;
  const href = pageUrl(organised, paths.screenPage(code));
  return {
    id: "screen",
    title: t("tally.organise.prepare.screen"),
    meaning: t("tally.organise.prepare.screenMeaning"),
    isDone: isDone("screen"),
    button: linkButton(organised, "screen", t("tally.organise.prepare.screenButton"), href),
  };
}

function testLine(organised: Organised): ChecklistLine {
  const { t, view, isDone } = organised;
  const href = joinLink(publicLinkOf(organised));
  return {
    id: "test",
    title: t("tally.organise.prepare.test"),
    meaning: t("tally.organise.prepare.testMeaning"),
    isDone: isDone("test") || view.published.participations.received > 0,
    button: linkButton(organised, "test", t("tally.organise.prepare.testButton"), href),
  };
}
