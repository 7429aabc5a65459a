import sharp, { type Sharp } from "sharp";

type Random = () => number;

function randomOf(seed: number): Random {
  let state = (seed + 1) * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let skipped = 0; skipped < 5; skipped += 1) next();
  return next;
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const svg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">${content}</svg>`;

const firstNames =
  "Alice Bruno Chloé Denis Emma Farid Gaëlle Hugo Inès Jules Karim Léa Marc Nadia Omar Paul Quentin Rose Samir Tina".split(
    " ",
  );
const lastNames = ["Martin", "Petit"];
const names = lastNames.flatMap((last) => firstNames.map((first) => `${first} ${last}`));

const flowers = (random: Random): string =>
  times(60, () => {
    const [x, y] = [random() * 1400, random() < 0.5 ? random() * 200 : 800 + random() * 200];
    return `<circle cx="${x}" cy="${y}" r="${15 + random() * 50}" fill="hsl(${random() * 60 + 320} 60% ${50 + random() * 30}%)"/>`;
  }).join("");

const invitation = (index: number): string =>
  svg(
    1400,
    1000,
    `<rect width="1400" height="1000" fill="#fdf3e3"/>${flowers(randomOf(0))}<g text-anchor="middle" fill="#5a2d3c"><text x="700" y="380" font-size="80">Invitation</text><text x="700" y="520" font-size="64">${names[index]}</text><text x="700" y="640" font-size="40">Saturday 6 June, 7 pm</text></g>`,
  );

/** A four-legged animal of other proportions each time, on one meadow. */
function animal(index: number): string {
  const random = randomOf(1000 + index);
  const [long, high, leg, head] = times(4, () => 0.5 + random());
  const x = 500 + random() * 400;
  const body = `<ellipse cx="${x}" cy="600" rx="${220 * long!}" ry="${110 * high!}"/><circle cx="${x + 230 * long!}" cy="${540 - 60 * head!}" r="${80 * head!}"/>${[-0.7, -0.4, 0.4, 0.7].map((at) => `<rect x="${x + at * 220 * long!}" y="640" width="34" height="${200 * leg!}"/>`).join("")}`;
  const hills = `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#7ab8f0"/><stop offset="1" stop-color="#e8f4ff"/></linearGradient></defs><rect width="1400" height="1000" fill="url(#s)"/><path d="M0 620Q350 420 700 600T1400 560V1000H0z" fill="#6da544"/>`;
  return svg(
    1400,
    1000,
    `${hills}<g fill="hsl(${random() * 50} 40% ${15 + random() * 35}%)">${body}</g>`,
  );
}

function chart(index: number): string {
  const random = randomOf(2000 + index);
  const bars = times(9, (at) => {
    const height = 100 + random() * 550;
    return `<rect x="${180 + at * 130}" y="${850 - height}" width="90" height="${height}" fill="#3b6fb6"/>`;
  });
  const lines = times(6, (at) => `<path d="M140 ${250 + at * 110}h1220" stroke="#ccc"/>`);
  return svg(
    1400,
    1000,
    `<rect width="1400" height="1000" fill="#fff"/><text x="140" y="120" font-size="56" fill="#333">Sales by month</text>${lines.join("")}${bars.join("")}<path d="M140 850h1220" stroke="#333" stroke-width="4"/>`,
  );
}

/** A fixed camera above a street: the houses stay, some people walk. */
function street(index: number): string {
  const still = randomOf(3000);
  const houses = times(
    9,
    (at) =>
      `<rect x="${at * 160}" y="${120 + still() * 200}" width="150" height="600" fill="hsl(${still() * 60} 30% ${40 + still() * 40}%)"/>${times(12, (pane) => `<rect x="${at * 160 + 20 + (pane % 3) * 42}" y="${350 + Math.floor(pane / 3) * 75}" width="26" height="44" fill="hsl(210 30% ${20 + still() * 50}%)"/>`).join("")}`,
  );
  const random = randomOf(3001 + index);
  const people = times(1 + Math.floor(random() * 3), () => {
    const [x, y] = [50 + random() * 1300, 720 + random() * 180];
    return `<g fill="hsl(${random() * 360} 50% 25%)"><circle cx="${x}" cy="${y - 75}" r="14"/><rect x="${x - 18}" y="${y - 60}" width="36" height="90" rx="12"/></g>`;
  });
  return svg(
    1400,
    1000,
    `<rect width="1400" height="1000" fill="#b9d3e8"/>${houses.join("")}<rect y="680" width="1400" height="320" fill="#8a8a88"/>${people.join("")}`,
  );
}

function sky(index: number): string {
  const random = randomOf(4000 + index);
  const clouds = times(
    14,
    () =>
      `<ellipse cx="${random() * 1400}" cy="${random() * 1000}" rx="${80 + random() * 260}" ry="${30 + random() * 70}" fill="#fff" fill-opacity="${0.2 + random() * 0.5}"/>`,
  );
  return svg(
    1400,
    1000,
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#3d7fd0"/><stop offset="1" stop-color="#cfe6fb"/></linearGradient><filter id="b"><feGaussianBlur stdDeviation="25"/></filter></defs><rect width="1400" height="1000" fill="url(#s)"/><g filter="url(#b)">${clouds.join("")}</g>`,
  );
}

function statement(index: number): string {
  const still = randomOf(5000);
  const row = (random: Random) =>
    `${String(1 + Math.floor(random() * 28)).padStart(2, "0")}/06   transfer ${random().toString(36).slice(2, 12)}   ${(random() * 900).toFixed(2)} €`;
  const changed = 3 + (index % 20);
  const rows = times(24, (at) => {
    const text = row(still);
    return `<text x="90" y="${330 + at * 42}" font-size="28">${at === changed ? row(randomOf(5001 + index)) : text}</text>`;
  });
  return svg(
    1000,
    1414,
    `<rect width="1000" height="1414" fill="#fff"/><rect width="1000" height="180" fill="#1d4f91"/><text x="90" y="115" font-size="60" fill="#fff">Account statement</text><g fill="#222">${rows.join("")}</g>`,
  );
}

/** A page with a painted border, a large first letter and lines of other words. */
function manuscript(index: number): string {
  const still = randomOf(6000);
  const border = times(220, (at) => {
    const along = (at / 220) * 4;
    const t = along % 1;
    const [x, y] = [
      [60 + t * 880, 60],
      [940, 60 + t * 1290],
      [60 + t * 880, 1350],
      [60, 60 + t * 1290],
    ][Math.floor(along)]!;
    return `<circle cx="${x! + still() * 60 - 30}" cy="${y! + still() * 60 - 30}" r="${10 + still() * 22}" fill="hsl(${still() * 360} 45% 45%)"/>`;
  });
  const random = randomOf(6001 + index);
  const rows = times(18, (at) => {
    let x = at < 4 ? 360 : 170;
    let words = "";
    while (x < 780) {
      const length = 20 + random() * 90;
      words += `<rect x="${x}" y="${190 + at * 60}" width="${Math.min(length, 830 - x)}" height="26" fill="#3a2a18" fill-opacity="0.75"/>`;
      x += length + 16;
    }
    return words;
  });
  const letter = String.fromCodePoint(65 + Math.floor(random() * 26));
  return svg(
    1000,
    1414,
    `<rect width="1000" height="1414" fill="#ead9b5"/>${border.join("")}<rect x="160" y="180" width="180" height="220" fill="#274b8c"/><text x="250" y="360" font-size="200" text-anchor="middle" fill="#e7c04a">${letter}</text>${rows.join("")}`,
  );
}

/** Kinds of pictures that share a layout and differ in what they show, as SVG. */
const drawn: Record<string, { count: number; draw: (index: number) => string }> = {
  invitations: { count: 40, draw: invitation },
  animals: { count: 56, draw: animal },
  charts: { count: 40, draw: chart },
  "street camera": { count: 20, draw: street },
  skies: { count: 40, draw: sky },
  statements: { count: 40, draw: statement },
  "manuscript pages": { count: 40, draw: manuscript },
};

const asJpeg = (picture: Sharp): Promise<Buffer> => picture.jpeg({ quality: 90 }).toBuffer();

/** A photo in a frame that is the same for all: `polaroid` leaves a broad edge below. */
async function framed(file: string, isPolaroid: boolean): Promise<Buffer> {
  const photo = await sharp(file).resize(820, 620, { fit: "cover" }).toBuffer();
  const frame = isPolaroid
    ? svg(1000, 1000, '<rect width="1000" height="1000" fill="#f7f5ef"/>')
    : svg(
        1400,
        1000,
        `<rect width="1400" height="1000" fill="#7a1f2b"/>${flowers(randomOf(7))}<rect x="270" y="170" width="860" height="660" fill="#e9c46a"/>`,
      );
  const place = isPolaroid ? { left: 90, top: 90 } : { left: 290, top: 190 };
  return asJpeg(sharp(Buffer.from(frame)).composite([{ input: photo, ...place }]));
}

/** Pictures of different things that look alike from afar: no two of a kind are the same picture. */
export async function makeHardNegatives(
  files: readonly string[],
  add: (kind: string, index: number, bytes: Buffer) => Promise<void>,
): Promise<void> {
  for (const [kind, { count, draw }] of Object.entries(drawn)) {
    for (let index = 0; index < count; index += 1) {
      await add(kind, index, await asJpeg(sharp(Buffer.from(draw(index)))));
    }
  }
  for (const [index, file] of files.slice(0, 40).entries()) {
    await add("album pages", index, await framed(file, false));
    await add("polaroids", index, await framed(file, true));
  }
}
