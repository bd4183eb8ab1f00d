package example;

import com.jayway.jsonpath.JsonPath;
import io.github.baoxiao.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.FileSystemUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ApplicationTest {

    private static final Path SHIPPED = Path.of("../../rules");

    @TempDir
    static Path rules;

    @Autowired
    MockMvc http;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) throws Exception {
        FileSystemUtils.copyRecursively(SHIPPED, rules);
        properties.add("rules.folder", rules::toString);
    }

    @Test
    void settlesAClaim() throws Exception {
        // 34 790.00 basic + 10 647.00 assistance + 937.80 tilt assistance
        claim(shipped(), "zh").andExpectAll(status().isOk(), content().contentType(MediaType.APPLICATION_JSON),
                jsonPath("$.funds").value("46374.80"), jsonPath("$.ledger[0].at").value(startsWith("yubei/resident.drl:")),
                jsonPath("$.ledger[0].source").value(containsString("渝北")));
    }

    @Test
    void refusesWithEveryIssueInTheLanguageOfTheCaller() throws Exception {
        String bad = shipped().replace("\"52000.00\"", "52000").replace("LEVEL_2", "LEVEL_9");
        claim(bad, "en").andExpectAll(status().isUnprocessableEntity(), content().contentType(MediaType.APPLICATION_PROBLEM_JSON),
                jsonPath("$.issues.length()").value(2), jsonPath("$.issues[0].pointer").value("/visit/facility/level"),
                jsonPath("$.issues[1].pointer").value("/costs/total"), jsonPath("$.title").value("The claim is refused"));
        claim(bad, "zh-CN").andExpectAll(jsonPath("$.title").value("申请被拒绝"), jsonPath("$.issues[1].message").value(containsString("金额")));
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        claim("{", "en").andExpectAll(status().isUnprocessableEntity(), jsonPath("$.issues[0].code").value("json"));
    }

    @Test
    void logsNothingOfAPerson(CapturedOutput output) throws Exception {
        String canary = "CANARY-7731";
        claim(shipped().replaceFirst("\"id\": *\"P-[^\"]*\"", "\"id\": \"" + canary + "\""), "en").andExpect(status().isOk());
        claim(shipped().replace("\"1958-03-02\"", "\"" + canary + "\""), "en").andExpect(status().isUnprocessableEntity());
        claim(shipped() + canary, "en").andExpect(status().isUnprocessableEntity());
        assertThat(output.getAll()).doesNotContain(canary);
    }

    @Test
    void swapsEditedRulesWhileClaimsAreSettledAndKeepsTheOldOnesIfTheNewAreBroken() throws Exception {
        String before = hash();
        Path file = rules.resolve("yubei/resident.drl");
        String text = Files.readString(file);

        Files.writeString(file, text + "\n// edited\n");
        CompletableFuture<Void> reload = CompletableFuture.runAsync(() -> reloadExpecting(200));
        int settled = 0;
        while (!reload.isDone() || settled == 0) {
            claim(shipped(), "zh").andExpect(status().isOk());
            settled++;
        }
        reload.join();
        String edited = hash();
        assertThat(edited).isNotEqualTo(before);
        assertThat(settled).isPositive();

        Files.writeString(file, text.replaceFirst("percent\\(\\d+\\)", "percent(700)"));
        http.perform(post("/rules/reload").header("Accept-Language", "en")).andExpectAll(status().isUnprocessableEntity(),
                content().contentType(MediaType.APPLICATION_PROBLEM_JSON), jsonPath("$.issues[0].code").value("ratio"));
        assertThat(hash()).isEqualTo(edited);
        claim(shipped(), "zh").andExpect(status().isOk());

        Files.writeString(file, text);
        reloadExpecting(200);
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void findsTheSameRulesOnTheClassPath() {
        RuleBook packed = new RuleSource("", new PathMatchingResourcePatternResolver()).load();
        assertThat(packed.hash()).isEqualTo(RuleBook.load(SHIPPED).hash());
    }

    private ResultActions claim(String json, String language) throws Exception {
        return http.perform(post("/claims").contentType(MediaType.APPLICATION_JSON).content(json.getBytes(StandardCharsets.UTF_8))
                .header("Accept-Language", language));
    }

    private void reloadExpecting(int status) {
        try {
            http.perform(post("/rules/reload")).andExpect(status().is(status));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String hash() throws Exception {
        return JsonPath.read(http.perform(get("/rules")).andReturn().getResponse().getContentAsString(), "$.hash");
    }

    private static String shipped() throws Exception {
        return Files.readString(Path.of("../claims/resident-three-layers.json"));
    }
}
