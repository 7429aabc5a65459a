import { cloudService, type CloudService } from "@digital-cleanup/cleaner";
import type { ScanSource } from "../scan/scan-messages.ts";

/** A marker is among the first names of a folder, or the folder has thousands; listing all of them would delay the question. */
const maxNames = 5000;

/** The first chosen folder that a service keeps in step, by its name and the names in it. Nothing is read. */
export async function cloudOfSource(
  source: ScanSource,
): Promise<{ name: string; service: CloudService } | undefined> {
  if ("files" in source) {
    const names = new Set(source.files.map((file) => file.webkitRelativePath.split("/")[1] ?? ""));
    const service = cloudService(source.name, [...names]);
    return service && { name: source.name, service };
  }
  for (const { name, handle } of source.folders) {
    const service = cloudService(handle.name, await namesIn(handle));
    if (service) return { name, service };
  }
  return undefined;
}

async function namesIn(handle: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of handle.keys()) {
    names.push(name);
    if (names.length >= maxNames) break;
  }
  return names;
}
