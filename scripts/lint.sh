# shellcheck shell=bash
# Checks that are not Maven's: the API document and the shell scripts.
# $1 says what to do when a tool is missing: "optional" skips with a line that says so, "required" fails.

# A machine that builds for everyone (CI=true) skips nothing.
may_skip() {
    [ "$1" = optional ] && [ "${CI:-}" != true ]
}

lint_contract() {
    if ! have_node; then
        may_skip "$1" || return 1
        echo "SKIPPED: the lint of openapi/catalog-v1.yaml."
        return
    fi
    install_spectral || return 1
    echo "Linting openapi/catalog-v1.yaml …"
    (cd openapi && node_modules/.bin/spectral lint --fail-severity=warn --ruleset .spectral.yaml catalog-v1.yaml)
}

# Installs what the lock file names, again only after the lock file changed.
install_spectral() {
    local installed=openapi/node_modules/.installed-lock.json
    cmp -s openapi/package-lock.json "$installed" && return
    echo "Installing Spectral …"
    if ! (cd openapi && npm ci --no-fund --no-audit --loglevel=error); then
        echo "npm could not install Spectral; what it said stands above." >&2
        return 1
    fi
    cp openapi/package-lock.json "$installed"
}

lint_scripts() {
    if ! command -v shellcheck >/dev/null 2>&1; then
        echo "SKIPPED: the lint of the shell scripts, because shellcheck is not installed."
        return
    fi
    echo "Linting the shell scripts …"
    local files=() file
    for file in catalog .ci/run benchmarks/run scripts/*.sh; do
        [ -f "$file" ] && files+=("$file")
    done
    shellcheck -x "${files[@]}"
}
