import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";

/**
 * The state of a page in which a folder of the origin private file system replaces the chosen one.
 */
type Steps = { stepsLeft: number; isCut: boolean; stepsFolder: () => Promise<Handle> };
type Handle = FileSystemDirectoryHandle;

/**
 * Every call that changes a folder counts as one step. After `stepsLeft` steps no call resolves, as
 * in a crash.
 */
function watchSteps(): void {
  const steps = Object.assign(globalThis, {
    stepsLeft: Infinity,
    isCut: false,
    stepsFolder: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("steps", { create: true }),
  }) as unknown as Steps;
  Object.assign(globalThis, { showDirectoryPicker: steps.stepsFolder });
  type Method = (...given: unknown[]) => unknown;
  const watch = (prototype: object, name: string, changes: (given: unknown[]) => boolean) => {
    const methods = prototype as Record<string, Method>;
    const own = methods[name]!;
    methods[name] = function (this: unknown, ...given: unknown[]) {
      if (!changes(given)) return own.apply(this, given);
      steps.stepsLeft -= 1;
      if (steps.stepsLeft >= 0) return own.apply(this, given);
      steps.isCut = true;
      return new Promise(() => {});
    };
  };
  const creates = ([, options]: unknown[]) => Boolean((options as { create?: boolean })?.create);
  const always = () => true;
  watch(FileSystemDirectoryHandle.prototype, "getFileHandle", creates);
  watch(FileSystemDirectoryHandle.prototype, "getDirectoryHandle", creates);
  watch(FileSystemDirectoryHandle.prototype, "removeEntry", always);
  watch(FileSystemFileHandle.prototype, "createWritable", always);
  watch(FileSystemFileHandle.prototype, "move", always);
  watch(FileSystemWritableFileStream.prototype, "write", always);
  watch(FileSystemWritableFileStream.prototype, "close", always);
}

/** Opens the cleanup so that its steps can be interrupted, now and after each reload. */
export async function openWithSteps(rig: Rig): Promise<Page> {
  const opened = await rig.openDashboard("cleanup");
  const page = await rig.browser.newPage();
  await page.evaluateOnNewDocument(watchSteps);
  await page.goto(opened.url());
  await page.waitForSelector("main h1");
  await opened.close();
  return page;
}

/** Replaces the content of the folder by these files. */
export const fillFolder = (page: Page, files: Record<string, string>): Promise<void> =>
  page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry("steps", { recursive: true }).catch(() => undefined);
    for (const [path, text] of Object.entries(given)) {
      const parts = path.split("/");
      let folder = await (globalThis as unknown as Steps).stepsFolder();
      for (const part of parts.slice(0, -1)) {
        folder = await folder.getDirectoryHandle(part, { create: true });
      }
      const file = await folder.getFileHandle(parts.at(-1)!, { create: true });
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, files);

/** Every file of the folder with its content. */
export const filesOfFolder = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: Handle, above: string): Promise<void> => {
      for await (const [name, child] of folder.entries()) {
        if (child.kind === "directory") await walk(child, `${above}${name}/`);
        else found[above + name] = await (await child.getFile()).text();
      }
    };
    await walk(await (globalThis as unknown as Steps).stepsFolder(), "");
    return found;
  });

/** Allows `steps` more steps. */
export const cutAfter = (page: Page, steps: number): Promise<void> =>
  page.evaluate((given) => {
    (globalThis as unknown as Steps).stepsLeft = given;
  }, steps);

export const isCut = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as Steps).isCut);
