import { Router } from 'express';
import sharp from 'sharp';
import type { ExportedExperiment } from '../../common/exportedExperiment.ts';
import { type ExportFormat, exportFormats } from '../../common/exportFormats.ts';
import type { ContextOf } from '../context.ts';
import { NotFound } from '../ground/errors.ts';
import { drawSummary } from './figure.ts';

const TEXTS: Record<string, { format: ExportFormat; type: string; lineEnd: string }> = {
  csv: { format: 'csv', type: 'text/csv; charset=utf-8', lineEnd: '\r\n' },
  md: { format: 'markdown', type: 'text/markdown; charset=utf-8', lineEnd: '\n' },
  tex: { format: 'latex', type: 'application/x-tex; charset=utf-8', lineEnd: '\n' },
};

/** The PNG's dots per inch, high enough for print. At 72, one unit of the SVG is one dot. */
const DENSITY = 216;

/**
 * Serves GET /experiments/:id/summary.csv, .md, .tex, .svg and .png, and /experiments/:id/pairs.csv, .md and .tex, with the
 * same numbers as GraphQL. ?standing=RUN,RUN chooses the runs that represent their architectures, and ?spreadsheet=1 writes CSV for
 * Excel: a spreadsheet would evaluate names that begin like formulas, but programs should get names as they are.
 */
export function createExportRouter(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/experiments/:id/:file', async (request, response, next) => {
    const { id, file } = request.params;
    const [, name, extension] = /^(summary|pairs)\.(csv|md|tex|svg|png)$/.exec(file) ?? [];
    if (!name || !extension) return next();
    const { exports } = await contextOf(request);
    const { standing, spreadsheet } = request.query;
    const exported = await exports.ofExperiment(id, typeof standing === 'string' ? standing.split(',') : []);
    const { type, body } = await write(exported, name === 'pairs', extension, spreadsheet !== undefined);
    response.set({
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'no-store',
      // The file contains names that users chose, so it must never run as a page of this origin.
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    });
    response.send(body);
  });
  return router;
}

async function write(exported: ExportedExperiment, pairs: boolean, extension: string, spreadsheet: boolean) {
  const text = TEXTS[extension];
  if (text) {
    const format = text.format === 'csv' && spreadsheet ? 'spreadsheet' : text.format;
    return { type: text.type, body: Buffer.from(exportFormats[format](exported, pairs) + text.lineEnd) };
  }
  if (pairs) throw new NotFound('picture', `pairs.${extension}`);
  const svg = Buffer.from(drawSummary(exported));
  return extension === 'svg'
    ? { type: 'image/svg+xml; charset=utf-8', body: svg }
    : { type: 'image/png', body: await sharp(svg, { density: DENSITY }).png().toBuffer() };
}
