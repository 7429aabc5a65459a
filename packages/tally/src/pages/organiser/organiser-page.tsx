import { inLanguage, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type ComponentChildren, render } from "preact";
import { useState } from "preact/hooks";
import { type AskFailure, askTally } from "../client/ask-tally.ts";
import { readPage } from "../client/read-page.ts";
import { findKey, storeKey } from "../client/stored-key.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import {
  OrganiserContext,
  type OrganiserPageState,
  useOrganiser,
  useOrganiserView,
} from "./organiser-context.ts";
import { type OrganiserPageName, organiserPageUrl, organiserTabs } from "./organiser-links.ts";

/** Replaces the content that the server rendered with one of the organiser's pages. */
export function renderOrganiserPage(current: OrganiserPageName, content: ComponentChildren): void {
  const { t, format, state } = readPage();
  const root = document.querySelector("main");
  if (!root) return;
  root.replaceChildren();
  render(
    <OrganiserPage t={t} format={format} state={state as OrganiserPageState} current={current}>
      {content}
    </OrganiserPage>,
    root,
  );
}

type Props = LocaleProps & {
  state: OrganiserPageState;
  current: OrganiserPageName;
  children: ComponentChildren;
};

/** The layout of the organiser's pages. It shows its children once the view is loaded with the key. */
export function OrganiserPage({ t, format, state, current, children }: Props) {
  const { code, basePath } = state;
  const [organiserKey, setOrganiserKey] = useState(() => findKey("o", code));
  const { view, failure, readAtMs, load } = useOrganiserView(code, basePath, organiserKey);
  const [announcement, announce] = useState("");

  if (organiserKey === undefined || !view) {
    return (
      <OrganiserUnavailable
        t={t}
        hasKey={organiserKey !== undefined}
        failure={failure}
        {...state}
      />
    );
  }
  return (
    <OrganiserContext.Provider
      value={{
        t,
        format,
        ...state,
        view,
        organiserKey,
        lostSinceMs: failure && readAtMs,
        ask: (method, path, schema, body) =>
          askTally({ method, url: basePath + path, key: organiserKey, schema, body }),
        refresh: () => void load(),
        replaceKey: (key) => {
          storeKey("o", code, key);
          setOrganiserKey(key);
        },
        announce,
      }}
    >
      <OrganiserHead current={current} />
      {children}
      <p class="hidden" role="status">
        {announcement}
      </p>
    </OrganiserContext.Provider>
  );
}

function OrganiserHead({ current }: { current: OrganiserPageName }) {
  const organiser = useOrganiser();
  const { t, format, code, basePath, view } = organiser;
  const { event, published } = view;
  const isTab = organiserTabs.some((page) => page === current);
  const state = t(`tally.organise.state.${published.state}`, {
    from: format.day(event.startsOn),
    to: format.day(event.endsOn),
  });
  return (
    <>
      <div>
        <p class="small soft">
          {t("tally.organise.space.title")} · {code} · {state} ·{" "}
          <a href={`${basePath}${paths.eventPage(code)}?lang=${t.language}`}>
            {t("tally.organise.space.publicPage")}
          </a>
        </p>
        <h1>
          <OthersText text={inLanguage(event.name, t.language)} />
        </h1>
      </div>
      <nav class="tabs" aria-label={t("tally.organise.space.title")}>
        {organiserTabs.map((page) => (
          <a
            key={page}
            href={organiserPageUrl(organiser, page)}
            {...(page === current && { "aria-current": "page" })}
            // Links and texts belong to the preparation.
            {...(page === "prepare" && !isTab && { "aria-current": "true" })}
          >
            {t(`tally.organise.space.tab.${page}`)}
          </a>
        ))}
      </nav>
    </>
  );
}

type OrganiserUnavailableProps = OrganiserPageState & {
  t: Text;
  hasKey: boolean;
  failure: AskFailure | undefined;
};

function statusSentence({ t, hasKey, failure }: OrganiserUnavailableProps): string {
  if (!hasKey) return t("tally.organise.space.noKey");
  if (!failure) return t("tally.organise.space.opening");
  if (failure.failure === "unreachable") return t("tally.organise.space.unreachable");
  const isRefused = failure.failure === "refused" && failure.kind.startsWith("key-");
  return t(isRefused ? "tally.organise.space.keyRefused" : "tally.organise.error.unreadable");
}

/** Replaces the organiser's page while it is loading or cannot be opened, and explains why. */
const OrganiserUnavailable = (props: OrganiserUnavailableProps) => (
  <>
    <div>
      <p class="small soft">
        {props.t("tally.organise.space.title")} · {props.code}
      </p>
      <h1>
        <OthersText text={props.name} />
      </h1>
    </div>
    <p class="note" role="status">
      {statusSentence(props)}
    </p>
    <p>
      <a href={`${props.basePath}${paths.eventPage(props.code)}?lang=${props.t.language}`}>
        {props.t("tally.organise.space.publicPage")}
      </a>
    </p>
  </>
);

export function GuideLink() {
  const { t, guideUrl } = useOrganiser();
  return (
    <p class="small">
      <a href={guideUrl}>{t("tally.organise.space.guide")}</a>
    </p>
  );
}
