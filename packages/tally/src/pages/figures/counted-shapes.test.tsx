import type { ComponentProps } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { CountedBlocks, GatheringRing } from "./counted-shapes.tsx";

const times = (html: string, part: string | RegExp) => html.split(part).length - 1;

describe("a gathering ring", () => {
  const ring = (props: Omit<ComponentProps<typeof GatheringRing>, "children">) =>
    renderToString(<GatheringRing {...props}>6</GatheringRing>);
  /** The number of segments in each path of the ring. */
  const segments = (html: string) =>
    [...html.matchAll(/ d(?:="([^"]*)")?(?=[ >])/g)].map(([, path = ""]) => times(path, "M"));

  test("has a segment for each contribution: those missing, those received, and the newest with its edge", () => {
    expect(segments(ring({ received: 6, appearsAt: 10 }))).toEqual([4, 5, 1, 1]);
    expect(segments(ring({ received: 0, appearsAt: 6 }))).toEqual([6, 0]);
  });

  test("stays full if more contributions were received", () => {
    expect(segments(ring({ received: 14, appearsAt: 10 }))).toEqual([0, 9, 1, 1]);
  });

  test("is thinner with more segments, which never touch", () => {
    const widths = [6, 20, 40].map((appearsAt) => {
      const [, width] = /stroke-width="([^"]+)"/.exec(ring({ received: 6, appearsAt }))!;
      // With its round caps a segment is at most as long as four fifths of its part of the ring.
      expect(Number(width)).toBeLessThan((0.8 * 2 * Math.PI * 88) / appearsAt);
      return Number(width);
    });
    expect(widths[0]).toBe(15);
    expect(widths[1]).toBe(15);
    expect(widths[2]).toBeLessThan(10);
  });

  test("is not drawn for a total that appears only when the event closes", () => {
    const html = ring({ received: 6, appearsAt: null });
    expect(html).toBe('<div class="ring"><div class="ring__count">6</div></div>');
  });
});

describe("counted blocks", () => {
  test("are one for each contribution, dotted for those not counted yet", () => {
    const html = renderToString(<CountedBlocks counted={15} received={22} />);
    expect(times(html, /class="block"/)).toBe(15);
    expect(times(html, /class="block block--missing"/)).toBe(7);
  });

  test("are a bar in proportion beyond forty", () => {
    const html = renderToString(<CountedBlocks counted={50} received={200} />);
    expect(html).not.toContain("<i");
    expect(html).toContain('<rect width="25%"');
    expect(html).toContain('<line x1="25%" x2="100%"');
  });
});
