/** The course's TensorFlow.js on one thread: as on a host that does not isolate its pages. */
import { answerWith } from '../answer.ts';
import { prepareCourse } from './course.ts';

answerWith(prepareCourse());
