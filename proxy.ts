import { NextResponse, type NextRequest } from "next/server";

/** The policy of every page: scripts by nonce alone, nothing from elsewhere; only an embed may be framed by others. Next writes the inlined style sheet without a nonce. */
function contentSecurityPolicy(nonce: string, framedBy: "'none'" | "*"): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Gives each page a nonce and a policy of its own. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname === "/embed" ? "*" : "'none'");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  const response = isDecodable(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL("/no-such-page", request.url), { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  return response;
}

export const config = {
  matcher:
    "/((?!_next/static|api/|data/|picture/|favicon\\.ico$|icon\\.svg$|llms\\.txt$|manifest\\.webmanifest$).*)",
};
