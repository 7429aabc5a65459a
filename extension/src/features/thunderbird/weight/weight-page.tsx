import "@digital-cleanup/ui/styles/tokens.css";
import "../../../ui/mailbox/panel.css";
import "../../../ui/mailbox/weight.css";
import "./weight-page.css";
import { useRef, useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { useWeighing } from "../../../ui/mailbox/use-weighing.ts";
import { WeightView } from "../../../ui/mailbox/weight-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { askForAccess } from "./ask-for-access.ts";
import { NewslettersTab } from "./newsletters-tab.tsx";
import { NoTrashNote } from "./no-trash-note.tsx";
import { openWeighing } from "./open-weighing.ts";
import { useNewsletters } from "./use-newsletters.ts";

/** What takes up space in Thunderbird's mailboxes, in a space of its own. Nothing of it leaves this page or is stored. */
export function WeightPage() {
  const { t, format, settings } = usePage();
  const [weighing] = useState(() => openWeighing(format));
  const state = useWeighing(weighing);
  const [isRefused, setIsRefused] = useState(false);
  const review = useNewsletters(weighing);
  const main = useRef<HTMLElement>(null);
  const keepFocus = (work: () => unknown) => () => {
    main.current?.focus();
    void work();
  };
  const mayMove = async () => {
    const isAllowed = await askForAccess({ moves: true });
    setIsRefused(!isAllowed);
    return isAllowed;
  };
  return (
    <main ref={main} class="panel mailbox-page" tabIndex={-1} aria-labelledby="title">
      <p class="soft">
        <a href="/dashboard.html#thunderbird">{t("thunderbirdWeight.back")}</a>
      </p>
      <h1 id="title">{t("mailboxWeight.title")}</h1>
      <p>{t("thunderbirdWeight.lead")}</p>
      {state.state === "idle" && <p class="soft">{t("thunderbirdWeight.cost")}</p>}
      {isWorkBuild && <p class="soft">{t("mailboxWeight.workNotice")}</p>}
      {settings.recordsNotice.value && <p class="soft">{settings.recordsNotice.value}</p>}
      <details class="soft">
        <summary>{t("thunderbirdWeight.freesTitle")}</summary>
        <ul class="mailbox-page__frees">
          {t("thunderbirdWeight.frees")
            .split("\n")
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </details>
      <WeightView
        context={{ t, format }}
        weighing={weighing}
        state={state}
        container={main}
        mayMove={mayMove}
        pendingText={(count) => t("thunderbirdWeight.pending", { count })}
        withoutTrash={(messages) => <NoTrashNote messages={messages} port={weighing.port} />}
        notice={
          <>
            <p role="status" id="move-refused">
              {isRefused && t("thunderbirdWeight.moveRefused")}
            </p>
            {!isWorkBuild && <p class="soft">{t("thunderbirdWeight.moveWhy")}</p>}
          </>
        }
        options={{
          sentBySize: {
            name: t("thunderbirdWeight.sentLarge"),
            means: t("thunderbirdWeight.sentLargeMeans"),
          },
          newsletters: {
            name: t("thunderbirdWeight.newsletters"),
            content: (
              <NewslettersTab
                review={review}
                isRead={state.state === "done" || state.state === "stopped"}
                keepFocus={keepFocus}
              />
            ),
          },
        }}
      />
    </main>
  );
}
