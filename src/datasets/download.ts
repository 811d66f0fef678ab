import { CourseError } from '../course/course-error.ts';

/**
 * Downloads a data file whole.
 * @param name what to call the file in an error
 * @throws CourseError when the server cannot be reached, or answers with anything but the file
 */
export async function download(address: string, name: string, fetch: typeof globalThis.fetch): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(address);
    if (response.ok) return await response.arrayBuffer();
  } catch (cause) {
    throw new CourseError(
      {
        en: `The data file ${name} could not be downloaded: the server was not reached. Check the connection and run the cell again.`,
        zh: `数据文件 ${name} 下载失败：无法连接服务器。请检查网络连接，然后重新运行这个单元。`,
      },
      { cause },
    );
  }
  throw new CourseError({
    en: `The data file ${name} could not be downloaded: the server answered ${response.status}. Run the cell again; if it stays, the file is missing on this site.`,
    zh: `数据文件 ${name} 下载失败：服务器返回 ${response.status}。请重新运行这个单元；如果仍然失败，说明本站缺少这个文件。`,
  });
}
