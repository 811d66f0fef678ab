/** The functions of Observable Plot that a cell can use, and the page replays. A unit test holds the list against Plot itself. */

/** Marks that take data first. */
const dataMarks = [
  'area',
  'areaX',
  'areaY',
  'arrow',
  'auto',
  'axisX',
  'axisY',
  'axisFx',
  'axisFy',
  'gridX',
  'gridY',
  'gridFx',
  'gridFy',
  'barX',
  'barY',
  'bollingerX',
  'bollingerY',
  'boxX',
  'boxY',
  'cell',
  'cellX',
  'cellY',
  'contour',
  'crosshair',
  'crosshairX',
  'crosshairY',
  'delaunayLink',
  'delaunayMesh',
  'hull',
  'voronoi',
  'voronoiMesh',
  'density',
  'differenceX',
  'differenceY',
  'dot',
  'dotX',
  'dotY',
  'circle',
  'hexagon',
  'geo',
  'line',
  'lineX',
  'lineY',
  'linearRegressionX',
  'linearRegressionY',
  'link',
  'raster',
  'rect',
  'rectX',
  'rectY',
  'ruleX',
  'ruleY',
  'text',
  'textX',
  'textY',
  'tickX',
  'tickY',
  'tip',
  'tree',
  'cluster',
  'vector',
  'vectorX',
  'vectorY',
  'spike',
  'waffleX',
  'waffleY',
] as const;

/** Marks that take options only. */
const bareMarks = ['frame', 'sphere', 'graticule', 'hexgrid'] as const;

/** Functions of options, or of outputs and options, that yield options. */
const transforms = [
  'bin',
  'binX',
  'binY',
  'bollinger',
  'centroid',
  'geoCentroid',
  'dodgeX',
  'dodgeY',
  'filter',
  'group',
  'groupX',
  'groupY',
  'groupZ',
  'hexbin',
  'map',
  'mapX',
  'mapY',
  'normalize',
  'normalizeX',
  'normalizeY',
  'pointer',
  'pointerX',
  'pointerY',
  'reverse',
  'select',
  'selectFirst',
  'selectLast',
  'selectMaxX',
  'selectMaxY',
  'selectMinX',
  'selectMinY',
  'shiftX',
  'shiftY',
  'shuffle',
  'sort',
  'stackX',
  'stackX1',
  'stackX2',
  'stackY',
  'stackY1',
  'stackY2',
  'treeLink',
  'treeNode',
  'window',
  'windowX',
  'windowY',
] as const;

/** Functions of plain values. */
const others = ['plot', 'legend', 'marks', 'numberInterval', 'timeInterval', 'utcInterval'] as const;

export const plotNames = {
  dataMarks: new Set<string>(dataMarks),
  bareMarks: new Set<string>(bareMarks),
  transforms: new Set<string>(transforms),
  others: new Set<string>(others),
} as const;

/** Functions of Plot that work on data or scales at once instead of describing a plot, or have no use without a page. */
export const unrecorded: ReadonlySet<string> = new Set([
  // It would load what its data name.
  'image',
  'valueof',
  'column',
  'identity',
  'indexOf',
  'transform',
  'initializer',
  'find',
  'scale',
  'autoSpec',
  'formatIsoDate',
  'formatNumber',
  'formatWeekday',
  'formatMonth',
  'interpolateNone',
  'interpolatorBarycentric',
  'interpolateNearest',
  'interpolatorRandomWalk',
]);

export function isPlotName(name: string): boolean {
  return Object.values(plotNames).some((names) => names.has(name));
}

/** Keys of a recorded call, and of recorded data. */
export const keys = { call: 'plot:call', args: 'plot:args', rows: 'plot:rows', columns: 'plot:columns' } as const;

/** Options that would reach beyond the plot: over the rest of the page, or to another address. Neither recorded nor replayed. */
export const outsideOptions: ReadonlySet<string> = new Set(['style', 'className', 'href', 'target']);
