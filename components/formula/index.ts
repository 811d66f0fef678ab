/** What a chapter's MDX can use without importing it; `Cell` comes from `components/cell`. */
import 'katex/dist/katex.min.css';
import './code.css';
import './diagram.css';
import './math.css';
import Answer from './Answer.astro';
import Claim from './Claim.astro';
import Erratum from './Erratum.astro';
import Exercise from '../exercise/Exercise.astro';
import Figure from './Figure.astro';
import Formula from './Formula.astro';
import Kernels from '../kernel/Kernels.astro';
import Hint from '../exercise/Hint.astro';
import Listing from './Listing.astro';
import Numbers from './Numbers.astro';
import Pair from './Pair.astro';
import Predict from './Predict.astro';
import Solution from '../exercise/Solution.astro';
import Symbols from './Symbols.astro';
import Wide from './Wide.astro';

export const components = {
  Answer,
  Claim,
  Erratum,
  Exercise,
  Figure,
  Formula,
  Hint,
  Kernels,
  Listing,
  Numbers,
  Pair,
  Predict,
  Solution,
  Symbols,
  Wide,
};
