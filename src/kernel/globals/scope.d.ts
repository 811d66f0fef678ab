/**
 * What a cell can use without importing, for TypeScript and the editor. Each comment is shown there, so it speaks both
 * languages. Beside this file: `tf`, `Plot` and `nn`, as values and as namespaces of types.
 */

/** Shows a value; a later one in the same slot takes its place. · 显示一个值；同名位置的新值取代旧值。 */
declare const display: import('../scope/types.ts').Display;

/** Shows a control, returns its value. · 显示一个控件，返回它的值。 */
declare const view: import('../scope/inputs/types.ts').View;

/** Controls for `view`. · 供 `view` 使用的控件。 */
declare const Inputs: import('../scope/inputs/types.ts').Inputs;

/** Shows how far a computation has come. · 显示进度。 */
declare const progress: import('../scope/types.ts').Progress;

/** Shows a picture: numbers from 0 to 1, or a tensor. · 显示一幅图：0 到 1 的数，或张量。 */
declare const image: import('../scope/types.ts').Image;

/** Shows pictures in rows. · 把多幅图排成行显示。 */
declare const imageGrid: import('../scope/types.ts').ImageGrid;

/** Shows rows as a table. · 以表格显示各行。 */
declare const table: import('../scope/types.ts').Table;

/** Writes a line of text. · 输出一行文字。 */
declare const print: import('../scope/types.ts').Print;

/** Compares a result with what is expected. · 把结果与期望值相比较。 */
declare const check: import('../scope/types.ts').Check;

/** Compares two functions on many arguments. · 用许多组参数比较两个函数。 */
declare const verify: import('../scope/types.ts').Verify;

/** The course's colours, by meaning. · 本课程的颜色，按含义命名。 */
declare const ink: import('../scope/types.ts').Ink;

/** Numbers in [0, 1), the same for the same seed. · [0, 1) 中的随机数，种子相同则数列相同。 */
declare const random: (seed: number) => () => number;

/** Downloads 1,797 handwritten digits of 8 × 8 pixels. · 下载 1797 个 8 × 8 像素的手写数字。 */
declare const digits: () => Promise<import('../../datasets/digits.ts').Digits>;

/** Shows a loss and its gradient operation by operation, to step through. · 逐个运算地显示损失和它的梯度，可以单步走过。 */
declare const trace: import('../scope/types.ts').Trace;
