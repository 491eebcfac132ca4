import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import yazl from 'yazl';
import { ages, drawFace } from '../../start/demo/drawFace.ts';

/** Creates a zip in memory of drawn faces, in one folder per class. */
export async function zipOfFaces(perClass: number, classes: readonly (typeof ages)[number][] = ages): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, jpeg] of await facesOf(perClass, classes)) zip.addBuffer(jpeg, name, { compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Writes the same faces into a folder. */
export async function folderOfFaces(folder: string, perClass: number): Promise<void> {
  for (const [name, jpeg] of await facesOf(perClass, ages)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), jpeg);
  }
}

const facesOf = (perClass: number, classes: readonly (typeof ages)[number][]) =>
  Promise.all(
    classes.flatMap(age =>
      Array.from({ length: perClass }, async (_, number) => {
        const jpeg = await sharp(Buffer.from(drawFace(age, number)))
          .jpeg()
          .toBuffer();
        return [`faces/${age}/${number}.jpg`, jpeg] as const;
      }),
    ),
  );
