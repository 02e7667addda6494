# One static binary and the roots of trust, nothing else; runs as an ordinary user.
#
#   docker build --build-arg VERSION=1.0.0 --tag chancery .
#   docker run --env DATABASE_URL=postgres://… --publish 8080:8080 chancery
#
# There is no Postgres in the image: DATABASE_URL names one.

FROM --platform=$BUILDPLATFORM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS
ARG TARGETARCH
ARG VERSION=devel
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -ldflags "-s -w -X main.release=$VERSION" -o /out/chancery ./cmd/chancery
# For name look-ups of the user; the number is what Kubernetes checks.
RUN echo 'chancery:x:65532:65532:Chancery:/:/sbin/nologin' >/out/passwd

FROM scratch
LABEL org.opencontainers.image.title="Chancery" \
      org.opencontainers.image.description="An archive of official statements that can be asked what was promised"
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/passwd /etc/passwd
COPY --from=build /out/chancery /chancery
USER 65532:65532
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["/chancery", "healthcheck", "--url", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["/chancery"]
CMD ["serve", "--addr", "0.0.0.0:8080"]
