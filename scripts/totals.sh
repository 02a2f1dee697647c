# shellcheck shell=bash
# Adds up what Surefire and Failsafe reported in all modules.

# Reports of an earlier run would be counted again.
forget_reports() {
    rm -rf -- */target/surefire-reports */target/failsafe-reports
}

# Prints the totals as one line; fails when a test failed or none ran.
print_totals() {
    local reports=() report
    for report in */target/surefire-reports/TEST-*.xml */target/failsafe-reports/TEST-*.xml; do
        [ -f "$report" ] && reports+=("$report")
    done
    if [ ${#reports[@]} -eq 0 ]; then
        echo "No test ran." >&2
        echo "Tests: 0 passed, 0 failed, 0 skipped"
        return 1
    fi
    awk '
        function attribute(name) {
            if (!match($0, " " name "=\"[0-9]+\"")) return 0
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0
        }
        # the attributes of the first element may be spread over lines, the counts are on its last one
        FNR == 1 { counted = 0 }
        !counted && / tests="/ {
            counted = 1
            run += attribute("tests")
            failed += attribute("failures") + attribute("errors")
            skipped += attribute("skipped")
        }
        END {
            printf "Tests: %d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped
            exit failed > 0 || run == 0
        }
    ' "${reports[@]}"
}
