import "../ui/base.css";
import "../ui/sections.css";
import "../ui/navigation/app-shell.css";
import "../ui/navigation/page-title.css";
import {
  addTexts as addBlocks,
  allBlocks,
  createFormat,
  loadText,
  pickLanguage,
} from "@digital-cleanup/text";
import { TextProvider } from "@digital-cleanup/ui/text-context.ts";
import { type ComponentChild, render } from "preact";
import { CleanupPage } from "../features/cleanup/cleanup-page.tsx";
import { AsidePage } from "../features/cleanup/trash/aside-page.tsx";
import { reportError } from "../platform/report-error.ts";
import { defaultSettings } from "../platform/settings/settings-schema.ts";
import type { EffectiveSettings } from "../platform/settings/settings.ts";
import { AppShell } from "../ui/navigation/app-shell.tsx";
import { PageContextProvider } from "../ui/page-context.ts";
import { ChooseServed } from "./choose-served.tsx";
import { CommandEnded } from "./command-ended.tsx";
import { noteEarlierBatches } from "./note-earlier-batches.ts";
import { openSession, type Session } from "./session.ts";

const places = [
  { id: "cleanup", title: "dashboard.cleanup", icon: "list" },
  { id: "aside", title: "dashboard.aside", icon: "box" },
] as const;

/** The extension's views of a clean-up, on the folders of the command. */
const CommandPage = ({ session }: { session: Session }) => (
  <AppShell
    places={places}
    counts={{}}
    sections={[
      {
        ...places[0],
        place: "cleanup",
        view: () => (
          <CleanupPage
            nextStep={null}
            chooser={(onChoose) => <ChooseServed session={session} onChoose={onChoose} />}
          />
        ),
      },
      { ...places[1], place: "aside", view: () => <AsidePage nextStep={null} /> },
    ]}
  />
);

async function start(): Promise<void> {
  const language = pickLanguage("auto", navigator.languages);
  const [t, session] = await Promise.all([loadText(language, allBlocks), openSession()]);
  const format = createFormat(language);
  const settings = Object.fromEntries(
    Object.entries(defaultSettings(false)).map(([key, value]) => [
      key,
      { value, source: "default" },
    ]),
  ) as EffectiveSettings;
  const page = {
    t,
    format,
    settings,
    addTexts: (blocks: Parameters<typeof addBlocks>[1]) => addBlocks(t, blocks),
  };
  const show = (view: ComponentChild) =>
    render(
      <TextProvider value={{ t, format }}>
        <PageContextProvider value={page}>{view}</PageContextProvider>
      </TextProvider>,
      document.querySelector("#app")!,
    );
  document.documentElement.lang = language;
  document.title = t("common.product");
  if (!session) {
    show(<CommandEnded isUsed />);
    return;
  }
  await noteEarlierBatches(session);
  show(<CommandPage session={session} />);
  await session.ended;
  show(<CommandEnded isUsed={false} />);
}

addEventListener("unhandledrejection", (event) => reportError(event.reason));
await start();
