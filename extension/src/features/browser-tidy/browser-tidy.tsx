import "./browser-tidy.css";
import { bookmarksPermission } from "../../platform/bookmarks.ts";
import { tabsPermission } from "../../platform/tabs.ts";
import { usePage } from "../../ui/page-context.ts";
import { PermissionGate } from "../../ui/permission-gate.tsx";
import { BookmarkSection } from "./bookmark-section.tsx";
import { TabSection } from "./tab-section.tsx";

/** Unused tabs and duplicate bookmarks. */
export function BrowserTidy() {
  const { t } = usePage();
  return (
    <div class="flow browser-tidy" style={{ "--gap": "var(--space-5)" }}>
      <p class="note small">{t("browserTidy.notCounted")}</p>
      <section class="flow" aria-labelledby="browser-tidy-tabs">
        <h3 id="browser-tidy-tabs">{t("browserTidy.tabs")}</h3>
        <PermissionGate
          id="tabs"
          wanted={tabsPermission}
          why={t("browserTidy.tabsWhy")}
          allow={t("browserTidy.tabsAllow")}
        >
          <TabSection />
        </PermissionGate>
      </section>
      <section class="flow" aria-labelledby="browser-tidy-bookmarks">
        <h3 id="browser-tidy-bookmarks">{t("browserTidy.bookmarks")}</h3>
        <PermissionGate
          id="bookmarks"
          wanted={bookmarksPermission}
          why={t("browserTidy.bookmarksWhy")}
          allow={t("browserTidy.bookmarksAllow")}
        >
          <BookmarkSection />
        </PermissionGate>
      </section>
    </div>
  );
}
