import "./popup.css";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import type { ComponentChildren, RefObject } from "preact";
import { usePage } from "../../ui/page-context.ts";

/** What is above and below each popup on the toolbar: what it is about, the settings, and three places of the dashboard. */
export function PopupFrame(props: {
  title: string;
  /** How much of it is loaded. */
  parts?: "first" | "all";
  body?: RefObject<HTMLDivElement | null>;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  return (
    <main class="popup" {...(props.parts && { "data-parts": props.parts })}>
      <header>
        <Logo size={28} />
        <h1>{props.title}</h1>
        <a
          class="btn btn--icon push"
          href="/dashboard.html#settings"
          target="_blank"
          aria-label={t("transfer.settings")}
        >
          <Icon name="sliders" size={24} />
        </a>
      </header>
      <div class="popup__body" {...(props.body && { ref: props.body })}>
        {props.children}
      </div>
      <footer>
        <nav aria-label={t("transfer.goTo")}>
          <a href="/dashboard.html#clean" target="_blank">
            {t("transfer.clean")}
          </a>
          <a href="/dashboard.html#challenge" target="_blank">
            {t("transfer.event")}
          </a>
          <a href="/dashboard.html" target="_blank">
            {t("transfer.dashboard")}
          </a>
        </nav>
      </footer>
    </main>
  );
}
