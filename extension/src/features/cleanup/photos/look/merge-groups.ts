import type { FileFacts, PhotoGroup } from "@digital-cleanup/cleaner";

/** One group for each scene: the copies of a shot join the burst that the shot is in, unless a person said that they are not like its best. */
export function mergeGroups(
  groups: readonly PhotoGroup[],
  isApart: (a: FileFacts, b: FileFacts) => boolean,
): PhotoGroup[] {
  const bursts = groups.filter(({ kind }) => kind === "burst");
  const shots = new Set(bursts.flatMap(({ files }) => files.map(({ path }) => path)));
  const others = groups.filter((group) => group.kind !== "burst");
  const isShot = ({ files }: PhotoGroup) => shots.has(files[0]!.path);
  const copiesOf = new Map(
    others.filter(isShot).map(({ files: [shot, ...copies] }) => [shot!.path, copies]),
  );
  return [
    ...others.filter((group) => !isShot(group)),
    ...bursts.map((burst) => {
      const best = burst.files[0]!;
      const copies = burst.files.flatMap(({ path }) => copiesOf.get(path) ?? []);
      return {
        ...burst,
        files: [...burst.files, ...copies.filter((copy) => !isApart(best, copy))],
      };
    }),
  ];
}
