import { eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import type { ChecklistLine } from "../checklist/checklist.tsx";
import { CopyText } from "../checklist/copy-text.tsx";
import { useDoneLines } from "../checklist/use-done-lines.ts";
import { OrganiserLinkField, saveOrganiserLink } from "../organiser-key.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

/** The lines of the checklist before the event. */
export function usePrepareLines(): ChecklistLine[] {
  const organiser = useOrganiser();
  const { t, format, view, code, baseUrl, basePath, keyFingerprint, organiserKey } = organiser;
  const { event, tickets, helpers, published } = view;
  const { isDone, markDone } = useDoneLines(code);
  const name = inLanguage(event.name, t.language);
  const publicLink = eventLink({ baseUrl, code, keyFingerprint });
  const points = event.collectionPoints.length;
  const takesDevices = event.challenges.some((kind) => kind !== "data");
  const page = (path: string) => `${basePath}${path}?lang=${t.language}`;
  const link = (id: string, label: string, href: string) => (buttonClass: string) => (
    <a class={buttonClass} href={href} onClick={() => markDone(id)}>
      {label}
    </a>
  );

  return [
    {
      id: "link",
      title: t("tally.organise.prepare.link"),
      meaning: t("tally.organise.created.keepLink"),
      isDone: isDone("link"),
      button: (buttonClass) => (
        <button
          class={buttonClass}
          type="button"
          onClick={() => {
            saveOrganiserLink({ t, code, name, baseUrl, publicLink, organiserKey });
            markDone("link");
          }}
        >
          {t("tally.organise.created.download")}
        </button>
      ),
      detail: (
        <>
          <OrganiserLinkField t={t} code={code} baseUrl={baseUrl} organiserKey={organiserKey} />
          <p class="tiny soft">{t("tally.organise.created.keptHere")}</p>
        </>
      ),
    },
    ...(takesDevices
      ? [
          {
            id: "points",
            title: t("tally.organise.prepare.points"),
            meaning:
              points === 0
                ? t("tally.organise.prepare.pointsMeaning")
                : t("tally.organise.prepare.pointsCount", { count: points }),
            isDone: points > 0,
            button: link(
              "points",
              t("tally.organise.prepare.pointsButton"),
              organiserPageUrl(organiser, "edit"),
            ),
          },
        ]
      : []),
    ...(tickets
      ? [
          {
            id: "tickets",
            title: t("tally.organise.prepare.tickets"),
            meaning: t("tally.tickets.usedOf", tickets),
            isDone: tickets.tickets > 0,
            button: link("tickets", t("tally.tickets.make"), organiserPageUrl(organiser, "access")),
          },
        ]
      : []),
    {
      id: "poster",
      title: t("tally.organise.prepare.poster"),
      meaning: t("tally.organise.prepare.posterMeaning"),
      isDone: isDone("poster"),
      button: link(
        "poster",
        t("tally.organise.prepare.posterButton"),
        page(paths.posterPage(code)),
      ),
    },
    {
      id: "invitation",
      title: t("tally.organise.prepare.invitation"),
      meaning: t("tally.organise.prepare.invitationMeaning"),
      isDone: isDone("invitation"),
      button: (buttonClass) => (
        <CopyText
          id="invitation"
          label={t("tally.organise.prepare.invitationText")}
          text={t("tally.organise.prepare.invitationBody", {
            name,
            days: format.dayRange(event.startsOn, event.endsOn),
            link: publicLink,
            code,
          })}
          buttonClass={buttonClass}
          onCopied={() => markDone("invitation")}
        />
      ),
    },
    ...(takesDevices
      ? [
          {
            id: "desk",
            title: t("tally.organise.prepare.desk"),
            meaning: t("tally.organise.prepare.deskMeaning"),
            isDone: helpers.length > 0,
            button: link(
              "desk",
              t("tally.organise.prepare.deskButton"),
              organiserPageUrl(organiser, "access"),
            ),
          },
        ]
      : []),
    {
      id: "screen",
      title: t("tally.organise.prepare.screen"),
      meaning: t("tally.organise.prepare.screenMeaning"),
      isDone: isDone("screen"),
      button: link(
        "screen",
        t("tally.organise.prepare.screenButton"),
        page(paths.screenPage(code)),
      ),
    },
    {
      id: "test",
      title: t("tally.organise.prepare.test"),
      meaning: t("tally.organise.prepare.testMeaning"),
      isDone: isDone("test") || published.participations.received > 0,
      button: link("test", t("tally.organise.prepare.testButton"), joinLink(publicLink)),
    },
  ];
}
