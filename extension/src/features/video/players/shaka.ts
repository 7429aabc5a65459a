import { hasMethods, readHeights, type Player } from "./player.ts";

type Shaka = {
  getMediaElement(): HTMLVideoElement | null;
  getVariantTracks(): { height?: number }[];
  getConfiguration(): { abr: { enabled: boolean; restrictions: { maxHeight: number } } };
  configure(name: string, value: unknown): void;
  isLive(): boolean;
};

export const isShaka = (value: unknown): value is Shaka =>
  hasMethods(value, "getVariantTracks", "getConfiguration", "configure", "getMediaElement");

export function shakaPlayer(shaka: Shaka): Player {
  const setting = "abr.restrictions.maxHeight";
  const before = shaka.getConfiguration().abr.restrictions.maxHeight;
  const release = () => shaka.configure(setting, before);
  return {
    read: () => ({
      renditionHeightsPx: readHeights(shaka.getVariantTracks()),
      isLive: shaka.isLive(),
      isChosenByHand: !shaka.getConfiguration().abr.enabled,
    }),
    cap: (heightPx) => shaka.configure(setting, heightPx),
    release,
    yield: release,
  };
}
