import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { readPicture, toPhoto } from "../../../test/photos/decode.ts";
import { findFramed } from "../features/uniform-bars.ts";
import type { Photo } from "../photo.ts";
import { groupPhotos } from "./group-photos.ts";

const svg = (content: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" font-family="sans-serif">${content}</svg>`,
  );
const scene = readPicture("casa-mila");
const onScene = async (content: string): Promise<Buffer> => {
  const { width, height } = await sharp(scene).metadata();
  return sharp(scene)
    .composite([
      { input: await sharp(svg(content)).resize(width, height, { fit: "fill" }).toBuffer() },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
};
const person = (x: number) =>
  onScene(
    `<g fill="#13233f"><circle cx="${x}" cy="640" r="26"/><rect x="${x - 30}" y="660" width="60" height="150" rx="20"/></g>`,
  );

const toPhotos = (pictures: readonly Uint8Array[]): Promise<Photo[]> =>
  Promise.all(pictures.map((bytes, index) => toPhoto(`${index}.jpg`, bytes)));
const groupsOf = (photos: Photo[]) =>
  groupPhotos(photos).groups.map(({ kind, files }) => [kind, ...files.map(({ path }) => path)]);
const areOne = async (...pictures: Uint8Array[]): Promise<boolean> =>
  groupsOf(await toPhotos(pictures)).some((group) => group.length === pictures.length + 1);

test("frames of one camera in which people stand elsewhere are different pictures", async () => {
  const frames = await toPhotos(await Promise.all([200, 500, 800, 1000].map(person)));
  expect(groupsOf(frames)).toEqual([]);
});

test("animals before one background are different pictures", async () => {
  const animal = (content: string) => onScene(`<g fill="#3a2413">${content}</g>`);
  const animals = await Promise.all([
    animal('<ellipse cx="600" cy="600" rx="220" ry="110"/><circle cx="840" cy="500" r="80"/>'),
    animal('<ellipse cx="560" cy="560" rx="120" ry="180"/><circle cx="560" cy="340" r="90"/>'),
    animal('<ellipse cx="640" cy="660" rx="300" ry="70"/><circle cx="330" cy="600" r="50"/>'),
  ]);
  expect(groupsOf(await toPhotos(animals))).toEqual([]);
});

test("invitations with other names are different pictures", async () => {
  const invitation = (name: string) =>
    onScene(
      `<rect x="250" y="250" width="700" height="380" fill="#d9c39a"/><g text-anchor="middle" fill="#5a2d3c"><text x="600" y="370" font-size="80">Invitation</text><text x="600" y="520" font-size="64">${name}</text></g>`,
    );
  const names = ["Alice Martin", "Bruno Petit", "Chloé Durand"];
  const photos = await toPhotos(await Promise.all(names.map(invitation)));
  expect(groupsOf(photos)).toEqual([]);
});

test("a photo is found with letters stamped over it", async () => {
  const stamped = await onScene(
    '<text x="600" y="500" font-size="200" text-anchor="middle" fill="#fff" fill-opacity="0.5">PREVIEW</text>',
  );
  expect(await areOne(scene, stamped)).toBe(true);
});

test("shots of one second that differ in a place are a burst", async () => {
  const [first, second] = await toPhotos([await person(200), await person(500)]);
  const dated = [first!, second!].map((photo, index) => ({
    ...photo,
    header: { ...photo.header, takenAt: { localMs: index * 1000 } },
  }));
  expect(groupsOf(dated)).toMatchObject([["burst", {}, {}]]);
});

test.each<[string, (photo: Buffer) => Sharp]>([
  ["saved at quality 30", (photo) => sharp(photo).jpeg({ quality: 30 })],
  ["a quarter of the size", (photo) => sharp(photo).resize(250)],
  ["much darker", (photo) => sharp(photo).linear(0.65)],
  ["black and white", (photo) => sharp(photo).greyscale()],
  ["an AVIF", (photo) => sharp(photo).avif({ quality: 50, effort: 1 })],
])("a photo is found %s", async (_name, edit) => {
  for (const name of ["casa-mila", "beacon-street-sunset", "seeding-dandelions"]) {
    const photo = readPicture(name);
    expect(await areOne(photo, await edit(photo).toBuffer()), name).toBe(true);
  }
});

test("a photo is found without 10 % of its borders", async () => {
  const photo = readPicture("casa-mila");
  const { width, height } = await sharp(photo).metadata();
  const size = { width: Math.floor(width * 0.9), height: Math.floor(height * 0.9) };
  for (const [left, top] of [
    [0, 0],
    [width - size.width, height - size.height],
    [Math.floor(width / 20), Math.floor(height / 20)],
  ] as const) {
    const cropped = await sharp(photo)
      .extract({ left, top, ...size })
      .jpeg()
      .toBuffer();
    expect(await areOne(photo, cropped)).toBe(true);
  }
});

const icons = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="540" height="1170" fill="#fff"><circle cx="60" cy="40" r="9"/><rect x="470" y="30" width="36" height="18"/></svg>',
);
const onPhone = async (photo: Buffer) =>
  sharp({ create: { width: 540, height: 1170, channels: 3, background: "#000" } })
    .composite([
      { input: await sharp(photo).resize({ width: 540 }).toBuffer(), gravity: "centre" },
      { input: icons },
    ])
    .png()
    .toBuffer();

test("a photo is found in the screenshot of a phone that shows it", async () => {
  const photo = readPicture("casa-mila");
  const screenshot = await onPhone(photo);
  const photos = [
    await toPhoto("photo.jpg", photo),
    await toPhoto("Screenshot_20260301-101500.png", screenshot),
  ];
  expect(groupsOf(photos)).toHaveLength(1);
  const others = [
    await toPhoto(
      "Screenshot_20260301-101501.png",
      await onPhone(readPicture("seeding-dandelions")),
    ),
    photos[1]!,
  ];
  expect(groupsOf(others)).toEqual([]);
});

test("a sky above a road is no frame", () => {
  const [widthPixels, heightPixels] = [40, 40];
  const picture = (below: number) => ({
    data: Uint8Array.from({ length: 1600 }, (_, at) =>
      at < 400 ? 200 : at < 1200 ? (at * 37) % 251 : below,
    ),
    widthPixels,
    heightPixels,
    channels: 1 as const,
  });
  expect(findFramed(picture(200))).toEqual({ left: 0, top: 10, columns: 40, rows: 20 });
  expect(findFramed(picture(90))).toBeUndefined();
});
